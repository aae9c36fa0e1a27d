package org.vocero.approval.schedule;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vocero.approval.post.Post;
import org.vocero.approval.post.State;
import org.vocero.approval.post.Timing;

/**
 * A draft or an approved post with its publications.
 *
 * @param timing as its version has it
 * @param occasion when the occurrence is that its version is for; {@code null} where it is for none, or that has no date
 * @param nextOccasion when the one after that is, where the event has gone on to it
 */
public record MovablePost(
        Post post,
        String title,
        Timing timing,
        @Nullable LocalDate occasion,
        @Nullable LocalDate nextOccasion,
        List<Movable> publications) {

    public MovablePost {
        publications = List.copyOf(publications);
    }

    public boolean isApproved() {
        return post.state() == State.APPROVED;
    }
}
