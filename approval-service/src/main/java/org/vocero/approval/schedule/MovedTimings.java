package org.vocero.approval.schedule;

import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vocero.approval.campaign.Account;
import org.vocero.approval.campaign.Campaign;
import org.vocero.approval.post.PostId;
import org.vocero.approval.post.PresentTimings;
import org.vocero.approval.post.Timing;
import org.vocero.approval.schedule.Movable.Standing;
import org.vocero.composition.When;

/** Says of moved posts when they are due, where one row can say it of all their accounts. */
public final class MovedTimings implements PresentTimings {

    private final Schedules schedules;

    public MovedTimings(Schedules schedules) {
        this.schedules = schedules;
    }

    @Override
    public Map<PostId, Optional<Timing>> of(Collection<PostId> posts, Campaign campaign) {
        Map<PostId, Optional<Timing>> timings = new HashMap<>();
        schedules.moved(posts).forEach(post -> timings.put(post.post().id(), timing(post, campaign)));
        return timings;
    }

    /** What went out, or was given up, keeps the time that it had, and says nothing of what is still to come. */
    static Optional<Timing> timing(MovablePost post, Campaign campaign) {
        List<Movable> coming = post.publications().stream()
                .filter(one -> one.standing() == Standing.AHEAD || one.standing() == Standing.MISSED)
                .toList();
        List<Movable> those = coming.isEmpty() ? post.publications() : coming;
        When first = those.get(0).when();
        boolean isOne = those.stream()
                .map(Movable::when)
                .allMatch(when -> at(when, ZoneOffset.UTC).equals(at(first, ZoneOffset.UTC)));
        return isOne ? zone(post.timing(), those, campaign).map(zone -> at(first, zone.fixed())) : Optional.empty();
    }

    /** A fixed date with its offset is the day itself. */
    private static Timing at(When when, @Nullable ZoneId zone) {
        LocalDate date = when.date();
        return new Timing(
                when.occurrence(),
                date == null ? null : date.plus(when.offset()),
                date == null ? when.offset() : Period.ZERO,
                when.localTime(),
                zone,
                when.notAfter());
    }

    /** The version's, each account's own, or another that all have; empty where they differ, or where it is no place's. */
    private static Optional<Zone> zone(Timing approved, List<Movable> those, Campaign campaign) {
        ZoneId first = those.get(0).when().zone();
        boolean isOne = those.stream().allMatch(one -> one.when().zone().equals(first));
        if (isOne && first.equals(approved.zone())) {
            return Optional.of(new Zone(first));
        }
        if (those.stream().allMatch(one -> one.when().zone().equals(own(one, campaign)))) {
            return Optional.of(new Zone(null));
        }
        return isOne && !(first instanceof ZoneOffset) ? Optional.of(new Zone(first)) : Optional.empty();
    }

    private static ZoneId own(Movable publication, Campaign campaign) {
        return campaign.account(publication.placement().account())
                .map(Account::zone)
                .orElse(publication.placement().zone());
    }

    /** @param fixed {@code null}: each account's own */
    private record Zone(@Nullable ZoneId fixed) {}
}
