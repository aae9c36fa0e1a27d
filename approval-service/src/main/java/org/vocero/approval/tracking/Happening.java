package org.vocero.approval.tracking;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened to a publication, as a service said it.
 *
 * @param eventId the event that said so; the same event may arrive any number of times
 * @param revision of the version's schedule that it is about: 0 as it was approved
 * @param saidAt when the service said it: orders what happened within a stage
 * @param at when it happened, by the account of whoever did it
 * @param language known to approval and scheduler only
 * @param title known to approval only
 * @param dueAt {@code null} where the service does not know it, or says that there is none
 * @param token what a person's decision on it must bear; {@code null} where no person is asked
 * @param cost what the platform charges for the post, in US dollars; {@code null} where it charges nothing, or nothing was posted
 * @param until not-after of a schedule, or when a deferred delivery is tried again
 */
public record Happening(
        Publication publication,
        String eventId,
        Kind kind,
        int version,
        long revision,
        Instant saidAt,
        Instant at,
        @Nullable String language,
        @Nullable String title,
        @Nullable Instant dueAt,
        @Nullable Instant until,
        @Nullable String url,
        @Nullable String detail,
        @Nullable Long token,
        @Nullable BigDecimal cost) {

    /**
     * From the earliest to the latest account; total over different events, so that the order of arrival decides nothing. What was moved is
     * told of anew, unless it had come to an end that no move changes.
     */
    static final Comparator<Happening> BY_PRECEDENCE = Comparator.comparingInt(Happening::version)
            .thenComparingLong(happening -> happening.kind().isFinal() ? Long.MAX_VALUE : happening.revision())
            .thenComparingInt(happening -> happening.kind().stage())
            .thenComparing(Happening::saidAt)
            .thenComparing(Happening::eventId);

    /** Something that happened when it was said, with nothing more to tell. */
    public static Happening of(Publication publication, Kind kind, int version, String eventId, Instant saidAt) {
        return new Happening(
                publication, eventId, kind, version, 0, saidAt, saidAt, null, null, null, null, null, null, null, null);
    }

    /** About this of the version's schedules. */
    public Happening ofRevision(long number) {
        return new Happening(
                publication,
                eventId,
                kind,
                version,
                number,
                saidAt,
                at,
                language,
                title,
                dueAt,
                until,
                url,
                detail,
                token,
                cost);
    }

    public Happening happenedAt(Instant time) {
        return new Happening(
                publication,
                eventId,
                kind,
                version,
                revision,
                saidAt,
                time,
                language,
                title,
                dueAt,
                until,
                url,
                detail,
                token,
                cost);
    }

    public Happening inLanguage(String code) {
        return new Happening(
                publication,
                eventId,
                kind,
                version,
                revision,
                saidAt,
                at,
                code,
                title,
                dueAt,
                until,
                url,
                detail,
                token,
                cost);
    }

    public Happening titled(String text) {
        return new Happening(
                publication,
                eventId,
                kind,
                version,
                revision,
                saidAt,
                at,
                language,
                text,
                dueAt,
                until,
                url,
                detail,
                token,
                cost);
    }

    public Happening due(@Nullable Instant instant) {
        return new Happening(
                publication,
                eventId,
                kind,
                version,
                revision,
                saidAt,
                at,
                language,
                title,
                instant,
                until,
                url,
                detail,
                token,
                cost);
    }

    public Happening until(@Nullable Instant instant) {
        return new Happening(
                publication,
                eventId,
                kind,
                version,
                revision,
                saidAt,
                at,
                language,
                title,
                dueAt,
                instant,
                url,
                detail,
                token,
                cost);
    }

    public Happening seenAt(String address) {
        return new Happening(
                publication,
                eventId,
                kind,
                version,
                revision,
                saidAt,
                at,
                language,
                title,
                dueAt,
                until,
                address,
                detail,
                token,
                cost);
    }

    public Happening because(String reason) {
        return new Happening(
                publication,
                eventId,
                kind,
                version,
                revision,
                saidAt,
                at,
                language,
                title,
                dueAt,
                until,
                url,
                reason,
                token,
                cost);
    }

    public Happening decidedWith(long number) {
        return new Happening(
                publication,
                eventId,
                kind,
                version,
                revision,
                saidAt,
                at,
                language,
                title,
                dueAt,
                until,
                url,
                detail,
                number,
                cost);
    }

    public Happening costing(@Nullable BigDecimal dollars) {
        return new Happening(
                publication,
                eventId,
                kind,
                version,
                revision,
                saidAt,
                at,
                language,
                title,
                dueAt,
                until,
                url,
                detail,
                token,
                dollars);
    }

    boolean is(Kind other) {
        return kind == other;
    }

    /** Whether it says when the publication is due, be it that it is not. */
    boolean tellsDue() {
        return dueAt != null || kind == Kind.RESCHEDULED;
    }
}
