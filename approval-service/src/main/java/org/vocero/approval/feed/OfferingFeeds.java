package org.vocero.approval.feed;

import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.vocero.approval.audit.Act;
import org.vocero.approval.audit.AuditEntry;
import org.vocero.approval.audit.AuditLog;
import org.vocero.approval.campaign.Account;
import org.vocero.approval.campaign.Campaign;
import org.vocero.approval.campaign.Campaigns;
import org.vocero.approval.outcome.Outcome;
import org.vocero.approval.outcome.Problem;
import org.vocero.approval.outcome.Refusal;
import org.vocero.approval.transaction.Transactions;

/** Makes addresses that calendar programs can read, and takes them back. */
public final class OfferingFeeds {

    private final Feeds feeds;
    private final Campaigns campaigns;
    private final AuditLog audit;
    private final Transactions transactions;
    private final Clock clock;

    public OfferingFeeds(Feeds feeds, Campaigns campaigns, AuditLog audit, Transactions transactions, Clock clock) {
        this.feeds = feeds;
        this.campaigns = campaigns;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** The feed with its token. Asked for twice, it makes two: each has an address of its own and is revoked by itself. */
    public Outcome<OfferedFeed> offer(OfferFeed command) {
        return Scope.of(command.scope())
                .map(scope -> offer(scope, command))
                .orElseGet(() -> wrong("scope", "unknown-feed-scope", command.scope()));
    }

    private Outcome<OfferedFeed> offer(Scope scope, OfferFeed command) {
        if (targets(scope).noneMatch(command.target()::equals)) {
            return wrong("target", "unknown-feed-target", command.target());
        }
        return transactions.inOne(() -> {
            Token token = Token.random();
            Feed feed = Feed.offer(scope, command.target(), new Act(command.who(), clock.instant()));
            feeds.add(feed, token.digest());
            audit.add(List.of(AuditEntry.feed(feed.offered(), "feed-offered", feed.covers())));
            return Outcome.done(new OfferedFeed(feed, token));
        });
    }

    /** The feed, which nobody can read any more. */
    public Outcome<Feed> revoke(RevokeFeed command) {
        return transactions.inOne(() -> feeds.lock(command.feed())
                .map(feed -> revoke(feed, new Act(command.who(), clock.instant())))
                .orElseGet(() -> Outcome.refused(Refusal.missing("unknown-feed", command.feed()))));
    }

    private Outcome<Feed> revoke(Feed feed, Act act) {
        if (feed.revoked() != null) {
            return Outcome.refused(
                    Refusal.conflict("already-revoked", feed.revoked().who()));
        }
        Feed revoked = feed.revoke(act);
        feeds.revoke(revoked);
        audit.add(List.of(AuditEntry.feed(act, "feed-revoked", feed.covers())));
        return Outcome.done(revoked);
    }

    private Stream<String> targets(Scope scope) {
        Stream<Campaign> all = campaigns.all().stream();
        return scope == Scope.CAMPAIGN
                ? all.map(Campaign::key)
                : all.flatMap(campaign -> campaign.accounts().stream()).map(Account::key);
    }

    private static <T> Outcome<T> wrong(String place, String code, Object... arguments) {
        return Outcome.refused(Refusal.unacceptable("bad-feed", List.of(Problem.at(place, code, arguments))));
    }
}
