package org.vocero.approval.kafka;

import java.util.Collection;
import org.springframework.stereotype.Component;
import org.vocero.approval.campaign.CampaignEvents;
import org.vocero.contracts.Topics;
import org.vocero.contracts.approval.AnchorDated;
import org.vocero.messaging.EventOutbox;
import org.vocero.messaging.OutgoingEvent;

/** Campaigns' events, each under the key of its anchor. */
@Component
class SaidCampaigns implements CampaignEvents {

    private final EventOutbox outbox;

    SaidCampaigns(EventOutbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public void say(Collection<org.vocero.approval.campaign.AnchorDated> events) {
        if (!events.isEmpty()) {
            outbox.say(events.stream().map(SaidCampaigns::outgoing).toList());
        }
    }

    private static OutgoingEvent outgoing(org.vocero.approval.campaign.AnchorDated event) {
        AnchorDated said = new AnchorDated(
                event.campaign(),
                event.anchor().key(),
                event.anchor().date(),
                event.anchor().revision());
        return new OutgoingEvent(Topics.APPROVAL_ANCHORS, said.subject(), said);
    }
}
