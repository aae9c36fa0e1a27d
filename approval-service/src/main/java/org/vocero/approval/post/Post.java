package org.vocero.approval.post;

import java.util.Optional;
import java.util.UUID;
import org.vocero.approval.outcome.Outcome;
import org.vocero.approval.outcome.Refusal;

/**
 * A post, and where its current version, the newest, stands. No other version of it can be decided on or posted.
 *
 * @param key names it within its campaign, as the media plan does
 * @param version counts from 1
 * @param round grows by one each time the post comes back for another occurrence of its event: only then can it be posted once more
 * @param fingerprint of the version's {@link Message}
 */
public record Post(PostId id, String campaign, String key, int version, State state, String fingerprint, int round) {

    /** A new post, with its first version to be decided on. */
    public static Revision create(PostId id, String campaign, String key, Message message) {
        Post post = new Post(id, campaign, key, 1, State.DRAFT, Fingerprint.of(message), 1);
        return new Revision(post, message, Optional.empty());
    }

    public Outcome<Transition> approve(int asked) {
        return decide(asked, State.APPROVED);
    }

    public Outcome<Transition> refuse(int asked) {
        return decide(asked, State.REFUSED);
    }

    /** Takes the approval back. */
    public Outcome<Transition> withdraw() {
        return state == State.APPROVED
                ? Outcome.done(to(State.WITHDRAWN))
                : Outcome.refused(Refusal.conflict("not-approved", version, state));
    }

    /** The next version, with another message: it needs a decision of its own, and the version before it loses its approval. */
    public Revision revise(Message message) {
        return revise(message, round);
    }

    /** The next version, for another occurrence of its event; what was posted for the one before stays beside it. */
    public Revision bringBack(Message message) {
        return revise(message, round + 1);
    }

    private Revision revise(Message message, int inRound) {
        Post next = new Post(id, campaign, key, version + 1, State.DRAFT, Fingerprint.of(message), inRound);
        return new Revision(next, message, state.whenFollowed().map(this::to));
    }

    /** The id of its publication on an account. */
    public UUID publicationOn(String account) {
        return id.publicationOn(account, round);
    }

    /** Whether this message is what the current version says already, whichever occurrence it is for. */
    public boolean says(Message message) {
        return fingerprint.equals(Fingerprint.of(message));
    }

    private Outcome<Transition> decide(int asked, State decision) {
        if (asked != version) {
            return Outcome.refused(Refusal.conflict("not-current", asked, version));
        }
        return state == State.DRAFT
                ? Outcome.done(to(decision))
                : Outcome.refused(Refusal.conflict("already-decided", version, state));
    }

    private Transition to(State next) {
        return new Transition(this, new Post(id, campaign, key, version, next, fingerprint, round));
    }
}
