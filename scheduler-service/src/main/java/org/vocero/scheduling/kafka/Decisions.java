package org.vocero.scheduling.kafka;

import java.util.List;
import java.util.Objects;
import org.vocero.contracts.Topics;
import org.vocero.contracts.approval.ApprovedPublication;
import org.vocero.contracts.approval.Medium;
import org.vocero.contracts.approval.Occurrence;
import org.vocero.contracts.approval.PostApproved;
import org.vocero.contracts.approval.PostRescheduled;
import org.vocero.contracts.approval.PostWithdrawn;
import org.vocero.contracts.approval.Rescheduling;
import org.vocero.scheduling.publication.Anchor;
import org.vocero.scheduling.publication.Approval;
import org.vocero.scheduling.publication.Content;
import org.vocero.scheduling.publication.Day;
import org.vocero.scheduling.publication.Place;
import org.vocero.scheduling.publication.PostId;
import org.vocero.scheduling.publication.PublicationId;
import org.vocero.scheduling.publication.Schedule;
import org.vocero.scheduling.publication.Withdrawal;

/** From approval's events to decisions. */
final class Decisions {

    private Decisions() {}

    static Approval of(PostApproved approved) {
        return new Approval(
                new PostId(approved.postId()),
                approved.version(),
                approved.publications().stream()
                        .map(publication -> slot(
                                approved.campaign(),
                                publication,
                                approved.campaignHashtags(),
                                approved.partnerHashtags()))
                        .toList());
    }

    static Approval of(PostRescheduled moved) {
        return new Approval(
                new PostId(moved.postId()),
                moved.version(),
                moved.publications().stream()
                        .map(publication ->
                                slot(moved.campaign(), publication, moved.campaignHashtags(), moved.partnerHashtags()))
                        .toList());
    }

    static Withdrawal of(PostWithdrawn withdrawn) {
        return new Withdrawal(new PostId(withdrawn.postId()), withdrawn.version(), withdrawn.reason());
    }

    private static Approval.Slot slot(
            String campaign,
            ApprovedPublication publication,
            List<String> campaignHashtags,
            List<String> partnerHashtags) {
        // Nobody reads the due topic of a channel that we do not know, and its message would block the outbox.
        if (!Topics.CHANNELS.contains(publication.channel())) {
            throw new IllegalArgumentException("no due topic for channel " + publication.channel());
        }
        return new Approval.Slot(
                new PublicationId(publication.publicationId()),
                new Place(campaign, publication.account(), publication.channel(), publication.language()),
                schedule(campaign, publication.schedule()),
                content(campaign, publication, campaignHashtags, partnerHashtags));
    }

    private static Schedule schedule(String campaign, org.vocero.contracts.approval.Schedule schedule) {
        Occurrence followed = schedule.occurrence();
        Day day = followed != null
                ? new Day.Following(new Anchor(campaign, followed.anchor(), followed.number()))
                : new Day.Fixed(Objects.requireNonNull(schedule.date()));
        return new Schedule(day, schedule.offset(), schedule.localTime(), schedule.zone(), schedule.notAfter());
    }

    private static Content content(
            String campaign,
            ApprovedPublication publication,
            List<String> campaignHashtags,
            List<String> partnerHashtags) {
        Rescheduling moved = publication.rescheduling();
        return new Content(
                publication.body(),
                publication.link(),
                campaignHashtags,
                partnerHashtags,
                publication.thread(),
                publication.media().stream().map(Decisions::picture).toList(),
                new Content.Seal(
                        publication.seal().digest(),
                        publication.seal().signature(),
                        publication.seal().keyId()),
                moved == null
                        ? null
                        : new Content.Rescheduling(
                                schedule(campaign, moved.approved()).when(),
                                moved.revision(),
                                moved.signature(),
                                moved.keyId()));
    }

    private static Content.Picture picture(Medium medium) {
        return new Content.Picture(
                medium.digest(), medium.mediaType(), medium.bytes(), medium.width(), medium.height(), medium.altText());
    }
}
