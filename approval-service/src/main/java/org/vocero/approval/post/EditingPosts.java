package org.vocero.approval.post;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.vocero.approval.audit.Act;
import org.vocero.approval.campaign.Campaign;
import org.vocero.approval.campaign.Campaigns;
import org.vocero.approval.medium.Media;
import org.vocero.approval.outcome.Outcome;
import org.vocero.approval.outcome.Refusal;
import org.vocero.approval.transaction.Transactions;

/** Edits posts: each edit is a new version, and an approved version loses its approval in the same transaction. */
public final class EditingPosts {

    private final Posts posts;
    private final Campaigns campaigns;
    private final Media media;
    private final PresentMessages presents;
    private final Revisions revisions;
    private final Tally tally;
    private final Transactions transactions;
    private final Clock clock;

    public EditingPosts(
            Posts posts,
            Campaigns campaigns,
            Media media,
            PresentMessages presents,
            Revisions revisions,
            Tally tally,
            Transactions transactions,
            Clock clock) {
        this.posts = posts;
        this.campaigns = campaigns;
        this.media = media;
        this.presents = presents;
        this.revisions = revisions;
        this.tally = tally;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * The post as it is now. An edit that changes nothing makes no version of an open post; a refused or withdrawn one it opens
     * again.
     */
    public Outcome<Post> edit(EditPost command) {
        Outcome<Edited> outcome = transactions.inOne(() -> posts.lock(command.post())
                .map(post -> edit(post, command))
                .orElseGet(() -> Outcome.refused(Refusal.missing("unknown-post", command.post()))));
        return outcome.then(edited -> {
            tally.withdrawn(edited.withdrawn());
            return Outcome.done(edited.post());
        });
    }

    private Outcome<Edited> edit(Post post, EditPost command) {
        if (command.version() != post.version()) {
            return Outcome.refused(Refusal.conflict("not-current", command.version(), post.version()));
        }
        Campaign campaign = campaigns.find(post.campaign()).orElseThrow();
        return MessageReader.of(campaign, media.shelf(command.manuscript().pictures()))
                .read(command.manuscript())
                .match(
                        message -> Outcome.done(revise(post, message, campaign, command)),
                        problems -> Outcome.refused(Refusal.unacceptable("post-rejected", problems)));
    }

    private Edited revise(Post post, Message message, Campaign campaign, EditPost command) {
        if (changesNothing(post, message, campaign)) {
            return new Edited(post, 0);
        }
        Revision revision = post.revise(message);
        return new Edited(revision.post(), revisions.keep(List.of(revision), new Act(command.who(), clock.instant())));
    }

    /**
     * To save facts that are to be renewed as they are is to confirm them, and a draft of last year's becomes this year's. What was moved since it was approved is
     * compared as it stands: to give it the time back that it was approved with is a change.
     */
    private boolean changesNothing(Post post, Message message, Campaign campaign) {
        Message moved = presents.moved(List.of(post.id()), campaign).get(post.id());
        if (moved == null ? !post.says(message) : !moved.saysTheSameAs(message)) {
            return false;
        }
        if (post.state() != State.DRAFT) {
            return post.state() == State.APPROVED;
        }
        Message current = posts.message(post.id(), post.version());
        return !current.evidence().toRenew()
                && Objects.equals(
                        current.timing().occurrence(), message.timing().occurrence());
    }

    private record Edited(Post post, int withdrawn) {}
}
