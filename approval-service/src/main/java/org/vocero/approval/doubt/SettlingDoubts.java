package org.vocero.approval.doubt;

import java.net.URI;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vocero.approval.audit.Act;
import org.vocero.approval.audit.AuditEntry;
import org.vocero.approval.audit.AuditLog;
import org.vocero.approval.outcome.Outcome;
import org.vocero.approval.outcome.Problem;
import org.vocero.approval.outcome.Refusal;
import org.vocero.approval.review.Reason;
import org.vocero.approval.tracking.Publications;
import org.vocero.approval.tracking.Publications.Listed;
import org.vocero.approval.tracking.Track;
import org.vocero.approval.transaction.Transactions;

/** Lets people who looked at the account say what became of a call that ended without an answer. */
public final class SettlingDoubts {

    private static final int LONGEST_URL = 2_000;

    private final Publications publications;
    private final Settlements settlements;
    private final DoubtEvents events;
    private final AuditLog audit;
    private final Transactions transactions;
    private final Clock clock;

    public SettlingDoubts(
            Publications publications,
            Settlements settlements,
            DoubtEvents events,
            AuditLog audit,
            Transactions transactions,
            Clock clock) {
        this.publications = publications;
        this.settlements = settlements;
        this.events = events;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** What was said; the publisher applies it, unless it knows better by now. */
    public Outcome<Settlement> settle(SettleDoubt command) {
        return Decision.of(command.decision())
                .map(decision -> urlOf(decision, command.url())
                        .then(url -> Reason.of(command.reason())
                                .then(reason -> inOne(command, decision, url.value(), reason))))
                .orElseGet(() -> wrong("decision", "unknown-decision", command.decision()));
    }

    private Outcome<Settlement> inOne(SettleDoubt command, Decision decision, @Nullable String url, String reason) {
        return transactions.inOne(() -> publications
                .find(command.publication())
                .map(Listed::track)
                .map(track -> settle(track, command, decision, url, reason))
                .orElseGet(() -> Outcome.refused(Refusal.missing("unknown-publication", command.publication()))));
    }

    private Outcome<Settlement> settle(
            Track track, SettleDoubt command, Decision decision, @Nullable String url, String reason) {
        Long asked = track.token();
        if (asked == null || asked != command.token()) {
            return Outcome.refused(Refusal.conflict("no-longer-in-doubt"));
        }
        Settlement settlement = new Settlement(
                command.publication(),
                track.version(),
                command.token(),
                decision,
                url,
                reason,
                new Act(command.who(), clock.instant()));
        if (!settlements.add(settlement)) {
            return Outcome.refused(Refusal.conflict("settled-already"));
        }
        audit.add(List.of(entry(track, settlement)));
        events.settled(track.publication(), settlement);
        return Outcome.done(settlement);
    }

    private static AuditEntry entry(Track track, Settlement settlement) {
        return AuditEntry.doubtSettled(
                settlement.act(),
                track.publication().campaign(),
                track.publication().postId(),
                track.version(),
                track.state().key(),
                settlement.decision().key() + " " + track.publication().account(),
                settlement.url() == null ? settlement.reason() : settlement.reason() + " " + settlement.url());
    }

    private static Outcome<Url> urlOf(Decision decision, @Nullable String given) {
        String url = given == null ? "" : given.strip();
        if (decision != Decision.POSTED) {
            return url.isEmpty() ? Outcome.done(new Url(null)) : wrong("url", "url-of-nothing");
        }
        return isWeb(url) ? Outcome.done(new Url(url)) : wrong("url", "not-a-post-url");
    }

    private static boolean isWeb(String url) {
        try {
            URI uri = URI.create(url);
            return url.length() <= LONGEST_URL
                    && ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()))
                    && uri.getHost() != null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static <T> Outcome<T> wrong(String place, String code, Object... arguments) {
        return Outcome.refused(Refusal.unacceptable("bad-settlement", List.of(Problem.at(place, code, arguments))));
    }

    private record Url(@Nullable String value) {}
}
