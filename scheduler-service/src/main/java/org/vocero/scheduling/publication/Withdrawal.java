package org.vocero.scheduling.publication;

import java.util.Set;

/** The approval of a version of a post, and of every earlier one, no longer holds. */
public record Withdrawal(PostId post, int version, String reason) implements Decision {

    @Override
    public Set<Anchor> anchors() {
        return Set.of();
    }

    @Override
    public Change<Post> on(Post current, AnchorDates dates) {
        return current.withdraw(this);
    }
}
