package org.vocero.approval.post;

import java.util.List;
import java.util.function.Function;
import org.vocero.approval.audit.Act;

/** What the other services must know of a post. */
public sealed interface PostEvent {

    Post post();

    /** Applies the function for the case at hand. */
    <T> T match(
            Function<PostApproved, T> approved,
            Function<PostRescheduled, T> rescheduled,
            Function<PostWithdrawn, T> withdrawn);

    /** These publications of the post's current version, and nothing else, may be posted. */
    record PostApproved(Post post, Message message, List<SealedPublication> publications, Act act)
            implements PostEvent {

        public PostApproved {
            publications = List.copyOf(publications);
        }

        @Override
        public <T> T match(
                Function<PostApproved, T> approved,
                Function<PostRescheduled, T> rescheduled,
                Function<PostWithdrawn, T> withdrawn) {
            return approved.apply(this);
        }
    }

    /** People moved some of an approved version's publications, or gave some up: these are left, each at its newest time. */
    record PostRescheduled(Post post, Message message, List<ApprovedPublication> publications, Act act)
            implements PostEvent {

        public PostRescheduled {
            publications = List.copyOf(publications);
        }

        @Override
        public <T> T match(
                Function<PostApproved, T> approved,
                Function<PostRescheduled, T> rescheduled,
                Function<PostWithdrawn, T> withdrawn) {
            return rescheduled.apply(this);
        }
    }

    /** The version of this post, and every earlier one, may no longer be posted. */
    record PostWithdrawn(Post post, String reason, Act act) implements PostEvent {

        @Override
        public <T> T match(
                Function<PostApproved, T> approved,
                Function<PostRescheduled, T> rescheduled,
                Function<PostWithdrawn, T> withdrawn) {
            return withdrawn.apply(this);
        }
    }
}
