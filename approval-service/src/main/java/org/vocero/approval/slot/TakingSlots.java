package org.vocero.approval.slot;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.vocero.approval.audit.Act;
import org.vocero.approval.campaign.Campaign;
import org.vocero.approval.campaign.Campaigns;
import org.vocero.approval.outcome.Outcome;
import org.vocero.approval.outcome.Refusal;
import org.vocero.approval.post.Message;
import org.vocero.approval.post.Post;
import org.vocero.approval.post.Posts;
import org.vocero.approval.post.Revision;
import org.vocero.approval.post.Revisions;
import org.vocero.approval.post.State;
import org.vocero.approval.transaction.Transactions;

/**
 * Puts posts into free slots: a new version that says the same at another time; one that followed an event gets a date of its own. The
 * slot is found and taken in one transaction, under the lock of its accounts' timetables.
 */
public final class TakingSlots {

    private final FreeSlots free;
    private final Posts posts;
    private final Campaigns campaigns;
    private final Revisions revisions;
    private final Transactions transactions;
    private final Clock clock;

    public TakingSlots(
            FreeSlots free,
            Posts posts,
            Campaigns campaigns,
            Revisions revisions,
            Transactions transactions,
            Clock clock) {
        this.free = free;
        this.posts = posts;
        this.campaigns = campaigns;
        this.revisions = revisions;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** The post as it is now, and its slot. Refused for an approved post, which an edit would withdraw. */
    public Outcome<Taken> take(TakeSlot command) {
        return transactions.inOne(() -> posts.lock(command.post())
                .map(post -> take(post, command))
                .orElseGet(() -> Outcome.refused(Refusal.missing("unknown-post", command.post()))));
    }

    private Outcome<Taken> take(Post post, TakeSlot command) {
        if (post.version() != command.version()) {
            return Outcome.refused(Refusal.conflict("not-current", command.version(), post.version()));
        }
        if (post.state() == State.APPROVED) {
            return Outcome.refused(Refusal.conflict("slot-of-approved", post.version()));
        }
        Message message = posts.message(post.id(), post.version());
        Campaign campaign = campaigns.find(post.campaign()).orElseThrow();
        LocalDate from = command.from() == null ? LocalDate.EPOCH : command.from();
        return free.next(post.id(), message.placements(campaign), clock.instant(), from)
                .then(slot -> Outcome.done(new Taken(
                        keep(post, message.at(slot.date(), slot.localTime(), campaign), command.who()), slot)));
    }

    private Post keep(Post post, Message message, String who) {
        if (post.state() == State.DRAFT && post.says(message)) {
            return post;
        }
        Revision revision = post.revise(message);
        revisions.keep(List.of(revision), new Act(who, clock.instant()));
        return revision.post();
    }

    /** A post in its slot. */
    public record Taken(Post post, Slot slot) {}
}
