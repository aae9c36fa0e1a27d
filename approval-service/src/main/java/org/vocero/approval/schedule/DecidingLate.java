package org.vocero.approval.schedule;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.vocero.approval.audit.Act;
import org.vocero.approval.audit.AuditEntry;
import org.vocero.approval.audit.AuditLog;
import org.vocero.approval.campaign.Campaign;
import org.vocero.approval.campaign.Campaigns;
import org.vocero.approval.campaign.Recurrences;
import org.vocero.approval.outcome.Outcome;
import org.vocero.approval.outcome.Refusal;
import org.vocero.approval.post.Placement;
import org.vocero.approval.post.PostEvents;
import org.vocero.approval.post.Posts;
import org.vocero.approval.review.Reason;
import org.vocero.approval.schedule.LatePublications.Home;
import org.vocero.approval.schedule.Plan.Fate;
import org.vocero.approval.schedule.Schedules.Move;
import org.vocero.approval.slot.FreeSlots;
import org.vocero.approval.transaction.Transactions;

/**
 * Lets a person decide on what was missed: post it now, at the next free slot, or give it up. Each decision is made once, whoever clicks twice and however many
 * decide at once: it is for the version and the schedule that the person saw.
 */
public final class DecidingLate {

    private final LatePublications late;
    private final Campaigns campaigns;
    private final Recurrences recurrences;
    private final Posts posts;
    private final Schedules schedules;
    private final Keeping keeping;
    private final FreeSlots free;
    private final PostEvents events;
    private final AuditLog audit;
    private final Transactions transactions;
    private final Clock clock;

    public DecidingLate(
            LatePublications late,
            Campaigns campaigns,
            Recurrences recurrences,
            Posts posts,
            Schedules schedules,
            Keeping keeping,
            FreeSlots free,
            PostEvents events,
            AuditLog audit,
            Transactions transactions,
            Clock clock) {
        this.late = late;
        this.campaigns = campaigns;
        this.recurrences = recurrences;
        this.posts = posts;
        this.schedules = schedules;
        this.keeping = keeping;
        this.free = free;
        this.events = events;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Due now, and until as long after as it was before. */
    public Outcome<Moved> postNow(DecideLate command) {
        return decide(command, (campaign, missed) -> move(campaign, missed, clock.instant(), command));
    }

    /** Due at the next of its account's posting times that nothing else takes. */
    public Outcome<Moved> nextSlot(DecideLate command) {
        return decide(command, (campaign, missed) -> {
            Placement it = missed.publication().placement();
            ZoneId zone = missed.publication().when().zone();
            return free.next(
                            missed.post().post().id(),
                            List.of(new Placement(it.account(), it.channel(), it.language(), zone)),
                            clock.instant())
                    .then(slot -> move(campaign, missed, slot.in(zone), command));
        });
    }

    private Outcome<Moved> move(Campaign campaign, Missed missed, Instant to, DecideLate command) {
        Act act = new Act(command.who(), clock.instant());
        Adjustment now = new Adjustment.At(command.publication(), to);
        Plan plan = new Planning(campaign, recurrences, act.at()).of(List.of(missed.post()), now);
        return plan.moving().isEmpty()
                ? Outcome.refused(
                        Refusal.conflict(plan.count(Fate.OTHER_OCCASION) > 0 ? "other-occasion" : "no-longer-late"))
                : Outcome.done(keeping.keep(new Move(UUID.randomUUID(), campaign.key(), null), plan, campaign, act));
    }

    /** This version of it does not go out any more, whatever becomes of the event that it follows. */
    public Outcome<Late> giveUp(DecideLate command, String given) {
        return Reason.of(given)
                .then(reason -> decide(command, (campaign, missed) -> {
                    Act act = new Act(command.who(), clock.instant());
                    late.giveUp(command.publication(), command.version(), reason, act);
                    audit.add(List.of(AuditEntry.givenUp(
                            act,
                            campaign.key(),
                            missed.post().post().id().value(),
                            command.version(),
                            missed.publication().placement().account(),
                            reason)));
                    events.say(List.of(Keeping.said(
                            without(missed),
                            posts.message(missed.post().post().id(), command.version()),
                            Function.identity(),
                            act)));
                    return Outcome.done(missed.late());
                }));
    }

    private static MovablePost without(Missed missed) {
        MovablePost post = missed.post();
        return new MovablePost(
                post.post(),
                post.title(),
                post.timing(),
                post.occasion(),
                post.nextOccasion(),
                post.publications().stream()
                        .filter(publication ->
                                !publication.id().equals(missed.publication().id()))
                        .toList());
    }

    private <T> Outcome<T> decide(DecideLate command, BiFunction<Campaign, Missed, Outcome<T>> decision) {
        return transactions.inOne(() -> late.home(command.publication())
                .map(home -> in(home, command, decision))
                .orElseGet(() -> Outcome.refused(Refusal.missing("unknown-publication", command.publication()))));
    }

    private <T> Outcome<T> in(Home home, DecideLate command, BiFunction<Campaign, Missed, Outcome<T>> decision) {
        Campaign campaign = campaigns.lock(home.campaign()).orElseThrow();
        posts.lock(home.post());
        return schedules.of(List.of(home.post())).stream()
                .flatMap(post -> post.publications().stream()
                        .filter(publication -> isAsSeen(post, publication, command))
                        .map(publication -> new Missed(post, publication)))
                .findFirst()
                .map(missed -> decision.apply(campaign, missed))
                .orElseGet(() -> Outcome.refused(Refusal.conflict("no-longer-late")));
    }

    private static boolean isAsSeen(MovablePost post, Movable publication, DecideLate command) {
        return post.isApproved()
                && post.post().version() == command.version()
                && publication.id().equals(command.publication())
                && publication.revision() == command.revision()
                && publication.standing() == Movable.Standing.MISSED;
    }

    private record Missed(MovablePost post, Movable publication) {

        Late late() {
            return new Late(
                    publication.id(),
                    post.post().key(),
                    post.title(),
                    publication.placement().account(),
                    publication.placement().channel(),
                    post.post().version(),
                    publication.revision(),
                    publication.dueAt(),
                    null,
                    publication.when().zone());
        }
    }
}
