package org.vocero.approval.connection;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vocero.approval.audit.AuditEntry;
import org.vocero.approval.audit.AuditLog;
import org.vocero.approval.connection.Publisher.Away;
import org.vocero.approval.connection.Publisher.Refused;
import org.vocero.approval.connection.Publisher.Reply;
import org.vocero.approval.outcome.Outcome;
import org.vocero.approval.outcome.Problem;
import org.vocero.approval.outcome.Refusal;
import org.vocero.approval.transaction.Transactions;

/**
 * Connects, checks, pauses, resumes and disconnects accounts for people. The publisher is called outside any transaction; what it did
 * is then noted with its line in the audit log. The publisher notes the person as well, so a crash in between loses no name.
 */
public final class ManagingAccounts {

    private static final int LONGEST_REASON = 500;

    private final Publisher publisher;
    private final Standings standings;
    private final AuditLog audit;
    private final Transactions transactions;
    private final Clock clock;

    public ManagingAccounts(
            Publisher publisher, Standings standings, AuditLog audit, Transactions transactions, Clock clock) {
        this.publisher = publisher;
        this.standings = standings;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Gives an account credentials, and checks at once whether they are good. */
    public Outcome<Standing> connect(String account, String channel, Map<String, String> fields, String who) {
        return noted(publisher.connect(account, channel, fields, who), "account-connected", account, null, who)
                .then(connected -> Outcome.done(publisher
                        .check(account, who)
                        .match(
                                done -> noted(done.standing()),
                                refused -> connected,
                                unknown -> connected,
                                away -> connected)));
    }

    public Outcome<Standing> check(String account, String who) {
        return noted(publisher.check(account, who), "account-checked", account, null, who);
    }

    /** What is left now, by account; the publisher alone knows. */
    public Outcome<Map<String, List<Limit>>> limits() {
        return publisher
                .limits()
                .map(Outcome::done)
                .orElseGet(() -> Outcome.refused(Refusal.conflict("publisher-away")));
    }

    /** Once this is done, nothing begins to be sent on the account until somebody resumes it. */
    public Outcome<Standing> pause(String account, String reason, String who) {
        return given(reason)
                .then(text -> noted(publisher.pause(account, text, who), "account-paused", account, text, who));
    }

    public Outcome<Standing> resume(String account, String who) {
        return noted(publisher.resume(account, who), "account-resumed", account, null, who);
    }

    /** The publisher forgets the credentials. */
    public Outcome<Standing> disconnect(String account, String who) {
        return noted(publisher.disconnect(account, who), "account-disconnected", account, null, who);
    }

    private static Outcome<String> given(String reason) {
        String text = reason.strip();
        if (text.isEmpty()) {
            return badReason(Problem.at("reason", "missing"));
        }
        return text.length() <= LONGEST_REASON
                ? Outcome.done(text)
                : badReason(Problem.at("reason", "over-limit", text.length(), LONGEST_REASON));
    }

    private static Outcome<String> badReason(Problem problem) {
        return Outcome.refused(Refusal.unacceptable("bad-reason", List.of(problem)));
    }

    private Outcome<Standing> noted(Reply reply, String what, String account, @Nullable String reason, String who) {
        return reply.match(
                done -> Outcome.done(
                        noted(done.standing(), AuditEntry.ofAccount(clock.instant(), who, what, account, reason))),
                refused -> Outcome.refused(Refusal.unacceptable("credentials-refused", problems(refused))),
                unknown -> Outcome.refused(Refusal.missing("account-not-connected", account)),
                away -> Outcome.refused(away(away)));
    }

    private Standing noted(Standing standing, AuditEntry... entries) {
        return transactions.inOne(() -> {
            standings.note(standing);
            audit.add(List.of(entries));
            return standing;
        });
    }

    private static List<Problem> problems(Refused refused) {
        List<Problem> problems = new ArrayList<>();
        refused.missing().forEach(field -> problems.add(Problem.at(field, "missing")));
        refused.malformed().forEach(field -> problems.add(Problem.at(field, "credential-malformed")));
        refused.unknown().forEach(field -> problems.add(Problem.at(field, "credential-unknown", field)));
        if (problems.isEmpty()) {
            problems.add(Problem.of("credentials-not-taken"));
        }
        return problems;
    }

    private static Refusal away(Away away) {
        return away.mayBeDone() ? Refusal.conflict("publisher-silent") : Refusal.conflict("publisher-away");
    }
}
