package org.vocero.approval.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One line of the audit log.
 *
 * @param who the person's user name
 * @param what a fact in words of the log: {@code campaign-imported}, {@code anchor-dated}, {@code hold-placed}, {@code hold-lifted}, {@code doubt-settled},
 *     {@code dead-letter-replayed}, {@code dead-letter-discarded}, {@code medium-uploaded}, {@code account-connected}, {@code account-paused} and so on, or what became of a version
 * @param campaign {@code null} for what concerns several, as an account does
 * @param from the state or date before; {@code null} for what is new
 */
public record AuditEntry(
        Instant at,
        String who,
        String what,
        @Nullable String campaign,
        @Nullable String account,
        @Nullable String anchor,
        @Nullable UUID post,
        @Nullable Integer version,
        @Nullable String from,
        @Nullable String to,
        @Nullable String reason) {

    /** About anything but an account. */
    public AuditEntry(
            Instant at,
            String who,
            String what,
            @Nullable String campaign,
            @Nullable String anchor,
            @Nullable UUID post,
            @Nullable Integer version,
            @Nullable String from,
            @Nullable String to,
            @Nullable String reason) {
        this(at, who, what, campaign, null, anchor, post, version, from, to, reason);
    }

    /** About an account, whichever campaigns post there. */
    public static AuditEntry ofAccount(Instant at, String who, String what, String account, @Nullable String reason) {
        return new AuditEntry(at, who, what, null, account, null, null, null, null, null, reason);
    }

    public static AuditEntry campaignImported(Instant at, String who, String campaign) {
        return new AuditEntry(at, who, "campaign-imported", campaign, null, null, null, null, null, null);
    }

    /** An event was added to a campaign. */
    public static AuditEntry anchorAdded(
            Instant at, String who, String campaign, String anchor, @Nullable LocalDate date) {
        return new AuditEntry(at, who, "anchor-added", campaign, anchor, null, null, null, textOf(date), null);
    }

    /**
     * A post was kept for its event's next occurrence, or no longer is.
     *
     * @param what {@code kept} or {@code not-kept}
     */
    public static AuditEntry keeping(Act act, String what, String campaign, UUID post, int version) {
        return new AuditEntry(act.at(), act.who(), what, campaign, null, post, version, null, null, null);
    }

    public static AuditEntry anchorDated(
            Instant at, String who, String campaign, String anchor, @Nullable LocalDate from, @Nullable LocalDate to) {
        return new AuditEntry(at, who, "anchor-dated", campaign, anchor, null, null, textOf(from), textOf(to), null);
    }

    /** An account's posting times were set, or how far apart its posts are. */
    public static AuditEntry timetableSet(Act act, String account, String from, String to) {
        return new AuditEntry(act.at(), act.who(), "timetable-set", null, account, null, null, null, from, to, null);
    }

    /**
     * An approved post was moved to another time.
     *
     * @param from when it was due, as people say it
     */
    public static AuditEntry rescheduled(Act act, String campaign, UUID post, int version, String from, String to) {
        return new AuditEntry(
                act.at(), act.who(), "rescheduled", campaign, null, post, version, from, to, from + " → " + to);
    }

    /**
     * A publication that was missed was given up.
     *
     * @param account on which it does not go out any more
     */
    public static AuditEntry givenUp(Act act, String campaign, UUID post, int version, String account, String reason) {
        return new AuditEntry(
                act.at(), act.who(), "given-up", campaign, null, post, version, "missed", account, reason);
    }

    /**
     * A hold was placed or lifted.
     *
     * @param covers what it covers
     */
    public static AuditEntry hold(Act act, String what, UUID hold, String covers, String reason) {
        return new AuditEntry(
                act.at(), act.who(), what, null, null, null, null, null, covers + " (" + hold + ")", reason);
    }

    /**
     * A calendar feed was offered or revoked.
     *
     * @param covers what it is of
     */
    public static AuditEntry feed(Act act, String what, String covers) {
        return new AuditEntry(act.at(), act.who(), what, null, null, null, null, null, covers, null);
    }

    /**
     * A person said what became of a call that ended without an answer, or what becomes of the rest of a thread.
     *
     * @param from what was to be decided on: {@code uncertain} or {@code partial}
     * @param to what became of it, and on which account
     */
    public static AuditEntry doubtSettled(
            Act act, String campaign, UUID post, int version, String from, String to, String reason) {
        return new AuditEntry(act.at(), act.who(), "doubt-settled", campaign, null, post, version, from, to, reason);
    }

    /**
     * A record that could not be handled was given another try.
     *
     * @param from where it stood
     * @param to the service that could not handle it
     */
    public static AuditEntry deadLetterReplayed(Act act, String from, String to, String reason) {
        return new AuditEntry(act.at(), act.who(), "dead-letter-replayed", null, null, null, null, from, to, reason);
    }

    /**
     * A record that could not be handled was given up.
     *
     * @param from where it stood
     * @param to the service that could not handle it
     */
    public static AuditEntry deadLetterDiscarded(Act act, String from, String to, String reason) {
        return new AuditEntry(act.at(), act.who(), "dead-letter-discarded", null, null, null, null, from, to, reason);
    }

    /**
     * A picture was taken in, or got a name.
     *
     * @param digest of its file
     * @param name that the file came with
     */
    public static AuditEntry mediumUploaded(Act act, String digest, @Nullable String name) {
        return new AuditEntry(act.at(), act.who(), "medium-uploaded", null, null, null, null, null, digest, name);
    }

    private static @Nullable String textOf(@Nullable LocalDate date) {
        return date == null ? null : date.toString();
    }
}
