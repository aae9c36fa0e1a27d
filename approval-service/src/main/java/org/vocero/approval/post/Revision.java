package org.vocero.approval.post;

import java.util.Optional;
import org.vocero.approval.audit.Act;
import org.vocero.approval.audit.AuditEntry;

/**
 * A new version of a post.
 *
 * @param post as it is now, the new version its current one
 * @param closed what became of the version before
 */
public record Revision(Post post, Message message, Optional<Transition> closed) {

    public boolean isFirst() {
        return post.version() == 1;
    }

    /** The approval that the version before lost. */
    Optional<Transition> withdrawal() {
        return closed.filter(transition -> transition.after().state() == State.WITHDRAWN);
    }

    String reason() {
        return "version " + post.version() + " follows";
    }

    AuditEntry entry(Act act) {
        return new AuditEntry(
                act.at(),
                act.who(),
                "version-created",
                post.campaign(),
                null,
                post.id().value(),
                post.version(),
                null,
                State.DRAFT.word(),
                null);
    }
}
