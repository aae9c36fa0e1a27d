package org.vocero.publishing.approval;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.vocero.composition.AnchorStatement;
import org.vocero.composition.Occurrence;
import org.vocero.composition.ScheduleStatement;
import org.vocero.composition.When;
import org.vocero.publishing.approval.Signatures.Check;
import org.vocero.publishing.delivery.Publication;
import org.vocero.publishing.delivery.Publication.AnchorDate;
import org.vocero.publishing.delivery.Publication.Rescheduling;
import org.vocero.publishing.delivery.Verdict.NotApproved;

/**
 * Derives again when a publication is due. It believes the schedule, which its approval covers, and a date that a person gave to the
 * anchor; what nobody signed must follow from these.
 */
final class TimeChecking {

    private final Signatures signatures;

    TimeChecking(Signatures signatures) {
        this.signatures = signatures;
    }

    /**
     * Why the time is neither the approved one nor one that a person moved it to. The approved schedule must have been verified before:
     * deriving from any other may fail.
     *
     * @param digest of what was approved
     */
    Optional<NotApproved> problem(Publication publication, String digest) {
        Rescheduling moved = publication.rescheduling();
        return moved == null
                ? problem(publication)
                : problem(publication, moved, digest).or(() -> problem(publication));
    }

    /** An approval is for one occurrence of an event; nobody moves it to another. */
    private Optional<NotApproved> problem(Publication publication, Rescheduling moved, String digest) {
        Occurrence approved = moved.approved().occurrence();
        Occurrence now = publication.when().occurrence();
        if (approved != null && now != null && approved.anchor().equals(now.anchor()) && !approved.equals(now)) {
            return Optional.of(altered("it was moved from %s to %s".formatted(approved, now)));
        }
        ScheduleStatement statement = new ScheduleStatement(
                publication.postId(),
                publication.version(),
                publication.id(),
                publication.campaign(),
                digest,
                publication.when(),
                moved.revision());
        return SealChecking.problem(
                signatures.verify(moved.keyId(), statement.toBytes(), moved.signature()),
                moved.keyId(),
                "this schedule");
    }

    private Optional<NotApproved> problem(Publication publication) {
        LocalDate fixed = publication.when().date();
        if (fixed != null) {
            return problem(publication, fixed);
        }
        Occurrence followed = publication.when().occurrence();
        AnchorDate dated = publication.anchorDate();
        if (followed == null || dated == null) {
            return Optional.of(altered("it does not bring the date of its anchor"));
        }
        return SealChecking.problem(
                        check(publication.campaign(), followed, dated), dated.keyId(), "the date of the anchor")
                .or(() -> problem(publication, dated.date()));
    }

    private static Optional<NotApproved> problem(Publication publication, LocalDate day) {
        When when = publication.when();
        Instant dueAt = when.dueAt(day);
        Instant notAfter = when.latest(day);
        return publication.dueAt().equals(dueAt) && publication.notAfter().equals(notAfter)
                ? Optional.empty()
                : Optional.of(altered("is due from %s until %s, approved was from %s until %s"
                        .formatted(publication.dueAt(), publication.notAfter(), dueAt, notAfter)));
    }

    /** The date must have been given to the occurrence that was approved: that of any other year proves nothing. */
    private Check check(String campaign, Occurrence followed, AnchorDate dated) {
        AnchorStatement statement = new AnchorStatement(campaign, followed, dated.date(), dated.revision());
        return signatures.verify(dated.keyId(), statement.toBytes(), dated.signature());
    }

    private static NotApproved altered(String detail) {
        return new NotApproved("time-altered", detail);
    }
}
