package org.vocero.scheduling.kafka;

import io.cloudevents.CloudEvent;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;
import org.vocero.contracts.Topics;
import org.vocero.contracts.approval.AnchorDated;
import org.vocero.contracts.approval.PostApproved;
import org.vocero.contracts.approval.PostRescheduled;
import org.vocero.contracts.approval.PostWithdrawn;
import org.vocero.messaging.Inbox;
import org.vocero.messaging.IncomingEvent;
import org.vocero.scheduling.anchor.Dating;
import org.vocero.scheduling.anchor.DatingAnchors;
import org.vocero.scheduling.publication.Anchor;
import org.vocero.scheduling.publication.Decision;
import org.vocero.scheduling.publication.SchedulingPosts;

/** Hears what people decided about posts and about the dates of anchors. */
@Component
class ApprovalListener {

    private final Inbox inbox;
    private final SchedulingPosts schedulingPosts;
    private final DatingAnchors datingAnchors;

    ApprovalListener(Inbox inbox, SchedulingPosts schedulingPosts, DatingAnchors datingAnchors) {
        this.inbox = inbox;
        this.schedulingPosts = schedulingPosts;
        this.datingAnchors = datingAnchors;
    }

    @KafkaListener(id = "posts", topics = Topics.APPROVAL_POSTS, groupId = "scheduler-service", batch = "true")
    void onPosts(List<ConsumerRecord<String, CloudEvent>> records) {
        inbox.receive("posts", records, events -> schedulingPosts.decide(decisions(events)));
    }

    @KafkaListener(id = "anchors", topics = Topics.APPROVAL_ANCHORS, groupId = "scheduler-service", batch = "true")
    void onAnchors(List<ConsumerRecord<String, CloudEvent>> records) {
        inbox.receive("anchors", records, events -> datingAnchors.date(datings(events)));
    }

    private static List<Decision> decisions(List<IncomingEvent> events) {
        List<Decision> decisions = new ArrayList<>();
        for (IncomingEvent incoming : events) {
            if (incoming.event() instanceof PostApproved approved) {
                decisions.add(Decisions.of(approved));
            } else if (incoming.event() instanceof PostRescheduled moved) {
                decisions.add(Decisions.of(moved));
            } else if (incoming.event() instanceof PostWithdrawn withdrawn) {
                decisions.add(Decisions.of(withdrawn));
            }
        }
        return decisions;
    }

    private static List<Dating> datings(List<IncomingEvent> events) {
        List<Dating> datings = new ArrayList<>();
        for (IncomingEvent incoming : events) {
            if (incoming.event() instanceof AnchorDated dated) {
                datings.add(new Dating(
                        new Anchor(dated.campaign(), dated.anchor(), dated.occurrence()),
                        dated.date(),
                        dated.revision(),
                        new Dating.Proof(dated.signature(), dated.keyId())));
            }
        }
        return datings;
    }
}
