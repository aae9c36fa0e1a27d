package org.vocero.approval.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.vocero.approval.audit.Act;
import org.vocero.approval.post.Messages;
import org.vocero.approval.post.PostId;
import org.vocero.approval.post.Revision;
import org.vocero.approval.post.Seal;
import org.vocero.approval.post.SealedPublication;
import org.vocero.approval.post.State;

/** What every store of decisions does. */
public abstract class ReviewsContract {

    protected static final Act ACT = new Act("ana", Instant.parse("2026-11-22T10:00:00Z"));

    protected abstract Reviews reviews();

    /** Keeps a draft, where the store of decisions needs it to be there. */
    protected abstract void keep(Revision draft);

    @Test
    void givesBackDecisions() {
        Revision draft = draft();
        Review approval = new Review(draft.post().id(), 1, State.APPROVED, ACT, null);

        reviews().add(approval, publications(draft));

        assertThat(reviews().of(draft.post().id())).containsExactly(approval);
        assertThat(reviews().of(PostId.random())).isEmpty();
    }

    @Test
    void keepsOneDecisionOnAVersion() {
        Revision draft = draft();
        Review refusal = new Review(draft.post().id(), 1, State.REFUSED, ACT, "La cifra es vieja.");
        reviews().add(refusal, List.of());

        assertThatThrownBy(() -> reviews().add(new Review(draft.post().id(), 1, State.APPROVED, ACT, null), List.of()))
                .isInstanceOf(IllegalStateException.class);
        assertThat(reviews().of(draft.post().id())).containsExactly(refusal);
    }

    private Revision draft() {
        Revision draft = Messages.draft("reviewed-" + PostId.random(), "Uno.");
        keep(draft);
        return draft;
    }

    private static List<SealedPublication> publications(Revision draft) {
        return draft.message().publications(draft.post()).stream()
                .map(publication -> new SealedPublication(
                        publication, publication.shown().orElseThrow(), new Seal("d".repeat(64), "signed", "test")))
                .toList();
    }
}
