package org.vocero.approval.kafka;

import java.util.Collection;
import org.springframework.stereotype.Component;
import org.vocero.approval.campaign.Anchor;
import org.vocero.approval.campaign.AnchorSeal;
import org.vocero.approval.campaign.AnchorSigner;
import org.vocero.approval.campaign.CampaignEvents;
import org.vocero.composition.AnchorStatement;
import org.vocero.contracts.Topics;
import org.vocero.contracts.approval.AnchorDated;
import org.vocero.messaging.EventOutbox;
import org.vocero.messaging.OutgoingEvent;

/** Campaigns' events, each under the key of its anchor and with the seal of the date that it says. */
@Component
class SaidCampaigns implements CampaignEvents {

    private final EventOutbox outbox;
    private final AnchorSigner signer;

    SaidCampaigns(EventOutbox outbox, AnchorSigner signer) {
        this.outbox = outbox;
        this.signer = signer;
    }

    @Override
    public void say(Collection<org.vocero.approval.campaign.AnchorDated> events) {
        if (!events.isEmpty()) {
            outbox.say(events.stream().map(this::outgoing).toList());
        }
    }

    private OutgoingEvent outgoing(org.vocero.approval.campaign.AnchorDated event) {
        Anchor anchor = event.anchor();
        AnchorSeal seal = signer.seal(
                new AnchorStatement(event.campaign(), anchor.occurrence(), anchor.date(), anchor.revision()));
        AnchorDated said = new AnchorDated(
                event.campaign(),
                anchor.key(),
                anchor.number(),
                anchor.date(),
                anchor.revision(),
                seal.signature(),
                seal.keyId());
        return new OutgoingEvent(Topics.APPROVAL_ANCHORS, said.subject(), said);
    }
}
