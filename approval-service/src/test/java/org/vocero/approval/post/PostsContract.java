package org.vocero.approval.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.vocero.approval.audit.Act;
import org.vocero.approval.campaign.Examples;
import org.vocero.approval.transaction.Transactions;

/** What every store of posts does; the campaign of {@link Examples} is there. */
public abstract class PostsContract {

    private static final Act ACT = new Act("ana", Instant.parse("2026-11-22T10:00:00Z"));

    protected abstract Posts posts();

    protected abstract Transactions transactions();

    @Test
    void givesBackWhatWasWritten() {
        Revision revision = add(Messages.draft("cities-1", "Línea uno\nlínea dos, con ñ y 👩‍👩‍👧."));

        assertThat(posts().find(revision.post().id())).contains(revision.post());
        assertThat(posts().message(revision.post().id(), 1)).isEqualTo(revision.message());
        assertThat(posts().versions(revision.post().id()))
                .containsExactly(new WrittenPost(revision.post(), revision.message(), ACT));
    }

    @Test
    void listsTheCurrentVersionsOfACampaignByKey() {
        add(Messages.draft("b", "Dos."));
        Revision first = add(Messages.draft("a", "Uno."));
        Revision second = first.post().revise(Messages.saying("Uno y medio."));
        keep(second);

        assertThat(posts().ofCampaign(Examples.KEY, "", 1_000))
                .extracting(written -> written.post().key() + written.post().version())
                .containsSubsequence("a2", "b1");
        assertThat(posts().ofCampaign("another", "", 1_000)).isEmpty();
    }

    @Test
    void listsTheNextPostsAfterAKey() {
        add(Messages.draft("page-1", "Uno."));
        add(Messages.draft("page-2", "Dos."));
        add(Messages.draft("page-3", "Tres."));

        assertThat(posts().ofCampaign(Examples.KEY, "page-1", 2))
                .extracting(written -> written.post().key())
                .containsExactly("page-2", "page-3");
    }

    @Test
    void listsPostsInTheOrderInWhichTheyWereMade() {
        Revision first = add(Messages.draft("row-b", "Uno."));
        add(Messages.draft("row-c", "Dos."));
        add(Messages.draft("row-a", "Tres."));
        keep(first.post().revise(Messages.saying("Uno y medio.")));

        assertThat(posts().inPlanOrder(Examples.KEY, "", 1_000))
                .extracting(written -> written.post().key() + written.post().version())
                .containsSubsequence("row-b2", "row-c1", "row-a1");
        assertThat(posts().inPlanOrder(Examples.KEY, "row-b", 2))
                .extracting(written -> written.post().key())
                .containsExactly("row-c", "row-a");
    }

    @Test
    void closesTheVersionThatAnotherFollows() {
        Revision first = add(Messages.draft("closing", "Uno."));

        keep(first.post().revise(Messages.saying("Dos.")));

        assertThat(posts().versions(first.post().id()))
                .extracting(written -> written.post().state())
                .containsExactly(State.SUPERSEDED, State.DRAFT);
    }

    @Test
    void refusesAStepFromAStateThatIsNoMore() {
        Post draft = add(Messages.draft("steps", "Uno.")).post();
        Transition approval = draft.approve(1).match(step -> step, refusal -> {
            throw new AssertionError(refusal);
        });
        change(approval);

        assertThatThrownBy(() -> change(approval)).isInstanceOf(IllegalStateException.class);
        assertThat(posts().find(draft.id())).contains(approval.after());
    }

    @Test
    void locksThePostsOfACampaign() {
        Post post = add(Messages.draft("locked", "Uno.")).post();

        assertThat(transactions().inOne(() -> posts().lock(post.id()))).contains(post);
        assertThat(transactions().inOne(() -> posts().lockAll(Examples.KEY))).contains(post);
        assertThat(transactions().inOne(() -> posts().lock(PostId.random()))).isEmpty();
    }

    @Test
    void hasNoMessageOfAVersionThatThereIsNot() {
        assertThat(posts().versions(PostId.random())).isEmpty();
        assertThatThrownBy(() -> posts().message(PostId.random(), 1)).isInstanceOf(IllegalArgumentException.class);
    }

    private Revision add(Revision revision) {
        transactions().inOne(() -> {
            posts().add(List.of(revision), ACT);
            return revision;
        });
        return revision;
    }

    private void keep(Revision revision) {
        transactions().inOne(() -> {
            posts().change(revision.closed().stream().toList());
            posts().add(List.of(revision), ACT);
            return revision;
        });
    }

    private void change(Transition step) {
        transactions().inOne(() -> {
            posts().change(List.of(step));
            return step;
        });
    }
}
