package org.vocero.approval.slot;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.vocero.approval.campaign.Campaigns;
import org.vocero.approval.post.PostId;
import org.vocero.approval.post.Posts;
import org.vocero.approval.post.State;

public final class InMemoryAgenda implements Agenda {

    private final Posts posts;
    private final Campaigns campaigns;

    public InMemoryAgenda(Posts posts, Campaigns campaigns) {
        this.posts = posts;
        this.campaigns = campaigns;
    }

    @Override
    public List<Planned> on(Collection<String> accounts, Instant from, Instant to) {
        return campaigns.all().stream()
                .flatMap(campaign -> posts.ofCampaign(campaign.key(), "", Integer.MAX_VALUE).stream()
                        .filter(written -> isOpen(written.post().state()))
                        .flatMap(written -> Planned.of(written.post(), written.message(), campaign).stream()))
                .filter(planned -> accounts.contains(planned.account()))
                .filter(planned ->
                        !planned.dueAt().isBefore(from) && !planned.dueAt().isAfter(to))
                .sorted(Comparator.comparing(Planned::account)
                        .thenComparing(Planned::dueAt)
                        .thenComparing(Planned::publication))
                .toList();
    }

    @Override
    public List<Planned> of(PostId post) {
        return posts.versions(post).stream()
                .filter(written -> isOpen(written.post().state()))
                .flatMap(written -> Planned.of(
                        written.post(),
                        written.message(),
                        campaigns.find(written.post().campaign()).orElseThrow())
                        .stream())
                .toList();
    }

    private static boolean isOpen(State state) {
        return state == State.DRAFT || state == State.APPROVED;
    }
}
