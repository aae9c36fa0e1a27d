package org.vocero.publishing.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.vocero.publishing.delivery.Account;
import org.vocero.publishing.delivery.AskingForChecks;
import org.vocero.publishing.delivery.Check;
import org.vocero.publishing.delivery.Check.NeedsPerson;
import org.vocero.publishing.delivery.Check.Unanswered;

/** Finds out whether accounts could be posted on, before it matters. Nothing is posted, and no transaction is open meanwhile. */
public final class CheckingAccounts implements AskingForChecks {

    private static final System.Logger LOG = System.getLogger(CheckingAccounts.class.getName());

    /** X charges for each check. */
    private static final Duration BRAKE = Duration.ofMinutes(15);

    private final ConnectedAccounts connected;
    private final SignedInAccounts signedIn;
    private final Duration lease;
    private final Clock clock;

    /** @param lease longer than a check takes */
    public CheckingAccounts(ConnectedAccounts connected, SignedInAccounts signedIn, Duration lease, Clock clock) {
        this.connected = connected;
        this.signedIn = signedIn;
        this.lease = lease;
        this.clock = clock;
    }

    /** Checks one account now; empty if it is not connected. */
    public Optional<Standing> check(String account) {
        return connected
                .find(account)
                .filter(Standing::isConnected)
                .flatMap(standing -> connected.record(account, ask(standing), clock.instant()));
    }

    private Check ask(Standing standing) {
        return signedIn.find(standing.channel(), standing.account())
                .map(CheckingAccounts::answerOf)
                .orElseGet(() -> new NeedsPerson(
                        "credentials-unreadable", "the stored credentials cannot be used; connect the account again"));
    }

    private static Check answerOf(Account account) {
        try {
            return account.check();
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "a channel's adapter failed during a check", e);
            return new Unanswered("the check broke off: " + e.getClass().getSimpleName());
        }
    }

    /** Asks for a check soon, by any instance, because a call on the account ended badly: at most one in a quarter of an hour. */
    @Override
    public void prompt(String account) {
        connected.promptCheck(account, clock.instant(), BRAKE);
    }

    /** Asks for a check soon, by any instance. */
    public void ask(String account) {
        connected.askForCheck(account, clock.instant());
    }

    /** Makes up to {@code limit} checks that were asked for; answers how many. */
    public int checkAsked(int limit) {
        Instant now = clock.instant();
        List<String> accounts = connected.takeChecks(now, lease, limit);
        accounts.forEach(this::check);
        return accounts.size();
    }
}
