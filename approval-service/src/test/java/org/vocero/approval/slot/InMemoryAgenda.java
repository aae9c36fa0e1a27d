package org.vocero.approval.slot;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.vocero.approval.campaign.Anchor;
import org.vocero.approval.campaign.Campaign;
import org.vocero.approval.campaign.Campaigns;
import org.vocero.approval.post.Posts;
import org.vocero.approval.post.State;
import org.vocero.approval.post.WrittenPost;

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
                        .filter(written -> written.post().state() == State.DRAFT
                                || written.post().state() == State.APPROVED)
                        .flatMap(written -> planned(written, campaign)))
                .filter(planned -> accounts.contains(planned.account()))
                .filter(planned ->
                        !planned.dueAt().isBefore(from) && !planned.dueAt().isAfter(to))
                .sorted(Comparator.comparing(Planned::account)
                        .thenComparing(Planned::dueAt)
                        .thenComparing(Planned::publication))
                .toList();
    }

    private static Stream<Planned> planned(WrittenPost written, Campaign campaign) {
        var timing = written.message().timing();
        Optional<LocalDate> date = Optional.ofNullable(timing.date())
                .or(() -> campaign.anchor(String.valueOf(timing.anchor()))
                        .filter(anchor -> anchor.occurrence().equals(timing.occurrence()))
                        .map(Anchor::date));
        return date.stream()
                .flatMap(day -> written.message().placements().stream()
                        .map(place -> new Planned(
                                written.post().publicationOn(place.account()),
                                written.post().id(),
                                campaign.key(),
                                written.post().key(),
                                written.message().title(),
                                place.account(),
                                place.zone(),
                                written.message().when(place).dueAt(day))));
    }
}
