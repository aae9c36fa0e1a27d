package org.vocero.approval.feed;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.vocero.approval.campaign.Account;
import org.vocero.approval.campaign.Campaign;
import org.vocero.approval.campaign.Campaigns;

/** Says what a feed says today, to whoever has its token. */
public final class ReadingFeeds {

    static final Duration BACK = Duration.ofDays(30);
    static final Duration AHEAD = Duration.ofDays(400);

    private final Feeds feeds;
    private final Campaigns campaigns;
    private final Events events;
    private final Clock clock;

    public ReadingFeeds(Feeds feeds, Campaigns campaigns, Events events, Clock clock) {
        this.feeds = feeds;
        this.campaigns = campaigns;
        this.events = events;
        this.clock = clock;
    }

    /** Empty for a token that is wrong or was revoked: nobody learns which. */
    public Optional<Calendar> read(Token token) {
        return feeds.standing(token.digest()).map(this::calendar);
    }

    private Calendar calendar(Feed feed) {
        Instant now = clock.instant();
        List<Event> due = events.of(feed.scope(), feed.target(), now.minus(BACK), now.plus(AHEAD));
        return feed.scope() == Scope.CAMPAIGN
                ? campaigns
                        .find(feed.target())
                        .map(campaign -> ofCampaign(campaign, due))
                        .orElseGet(() -> unnamed(feed, due))
                : campaigns.all().stream()
                        .flatMap(campaign -> campaign.account(feed.target()).stream())
                        .findFirst()
                        .map(account -> ofAccount(account, due))
                        .orElseGet(() -> unnamed(feed, due));
    }

    private static Calendar ofCampaign(Campaign campaign, List<Event> due) {
        String language = campaign.languages().get(0);
        return new Calendar(campaign.names().getOrDefault(language, campaign.key()), language, due);
    }

    private static Calendar ofAccount(Account account, List<Event> due) {
        return new Calendar(account.handle() + " · " + account.channel(), account.language(), due);
    }

    /** What no campaign names any more goes by its key. */
    private static Calendar unnamed(Feed feed, List<Event> due) {
        return new Calendar(feed.target(), "en", due);
    }
}
