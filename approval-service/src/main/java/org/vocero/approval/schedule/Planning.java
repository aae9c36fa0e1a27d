package org.vocero.approval.schedule;

import static java.time.temporal.ChronoUnit.DAYS;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vocero.approval.campaign.Account;
import org.vocero.approval.campaign.Anchor;
import org.vocero.approval.campaign.Campaign;
import org.vocero.approval.campaign.Recurrences;
import org.vocero.approval.campaign.Rule;
import org.vocero.approval.post.Timing;
import org.vocero.approval.schedule.Plan.Fate;
import org.vocero.approval.schedule.Plan.Line;
import org.vocero.composition.Occurrence;
import org.vocero.composition.When;

/** Works out what an adjustment does to posts of a campaign, and who of them it does not reach. */
final class Planning {

    private final Campaign campaign;
    private final Recurrences recurrences;
    private final Instant now;

    Planning(Campaign campaign, Recurrences recurrences, Instant now) {
        this.campaign = campaign;
        this.recurrences = recurrences;
        this.now = now;
    }

    Plan of(List<MovablePost> posts, Adjustment adjustment) {
        List<Line> lines = new ArrayList<>();
        for (MovablePost post : posts) {
            if (post.isApproved()) {
                post.publications().forEach(publication -> lines.add(approved(post, publication, adjustment)));
            } else {
                Timing timing = adjustment.of(post).orElse(null);
                post.publications().forEach(publication -> lines.add(draft(post, publication, timing)));
            }
        }
        return new Plan(lines);
    }

    private Line approved(MovablePost post, Movable publication, Adjustment adjustment) {
        boolean stays =
                publication.standing() == Movable.Standing.OUT || publication.standing() == Movable.Standing.GIVEN_UP;
        Optional<When> then = stays ? Optional.empty() : adjustment.of(publication, campaign);
        if (then.isEmpty()) {
            return Line.of(post, publication, publication.when(), null, publication.day(), Fate.STAYS);
        }
        When when = then.get();
        LocalDate day = day(when);
        return Line.of(post, publication, when, null, day, fate(post, publication, when, day));
    }

    private Fate fate(MovablePost post, Movable publication, When when, @Nullable LocalDate day) {
        if (isOfAnotherOccasion(post, when, day)) {
            return Fate.OTHER_OCCASION;
        }
        if (when.equals(publication.when())) {
            return Fate.SAME;
        }
        if (day == null) {
            return Fate.WAITS;
        }
        if (when.latest(day).isBefore(now)) {
            return Fate.TOO_LATE;
        }
        return when.dueAt(day).isAfter(now) ? Fate.MOVES : Fate.AT_ONCE;
    }

    /** A draft goes nowhere before it is approved, so no time is too late for it. */
    private Line draft(MovablePost post, Movable publication, @Nullable Timing timing) {
        if (timing == null) {
            return Line.of(post, publication, publication.when(), null, publication.day(), Fate.STAYS);
        }
        ZoneId own = campaign.account(publication.placement().account())
                .map(Account::zone)
                .orElse(publication.when().zone());
        ZoneId fixed = timing.zone();
        When when = new When(
                timing.occurrence(),
                timing.date(),
                timing.offset(),
                timing.localTime(),
                fixed == null ? own : fixed,
                timing.notAfter());
        LocalDate day = day(when);
        Fate fate = timing.equals(post.timing()) ? Fate.SAME : day == null ? Fate.WAITS : Fate.MOVES;
        return Line.of(post, publication, when, timing, day, fate);
    }

    private @Nullable LocalDate day(When when) {
        LocalDate fixed = when.date();
        return fixed != null
                ? fixed
                : campaign.anchor(String.valueOf(when.anchor()))
                        .filter(anchor -> anchor.occurrence().equals(when.occurrence()))
                        .map(Anchor::date)
                        .orElse(null);
    }

    /**
     * An approval is for one occurrence of an observance, and nobody moves it to another: not by the event, not by a date or an offset
     * that is nearer to the next, and not by an event that may be given any date.
     */
    private boolean isOfAnotherOccasion(MovablePost post, When when, @Nullable LocalDate day) {
        Occurrence approved = post.timing().occurrence();
        Anchor anchor =
                approved == null ? null : campaign.anchor(approved.anchor()).orElse(null);
        if (approved == null || anchor == null || !anchor.isObservance()) {
            return false;
        }
        Occurrence then = when.occurrence();
        if (then != null && then.anchor().equals(approved.anchor()) && !then.equals(approved)) {
            return true;
        }
        LocalDate own = post.occasion();
        return day == null || own == null || isNearerToTheNext(day.plus(when.offset()), own, next(post, anchor));
    }

    private static boolean isNearerToTheNext(LocalDate day, LocalDate own, Optional<LocalDate> next) {
        return next.filter(later -> Math.abs(DAYS.between(own, day)) >= Math.abs(DAYS.between(day, later)))
                .isPresent();
    }

    private Optional<LocalDate> next(MovablePost post, Anchor anchor) {
        LocalDate goneOnTo = post.nextOccasion();
        if (goneOnTo != null) {
            return Optional.of(goneOnTo);
        }
        Rule rule = anchor.rule();
        LocalDate ruled = anchor.declared();
        return rule == null || ruled == null ? Optional.empty() : rule.from(ruled.plusDays(1), recurrences);
    }
}
