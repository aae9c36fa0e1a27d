package org.vocero.approval.review;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.vocero.approval.post.PostId;

public final class InMemoryReviews implements Reviews {

    private final List<Review> reviews = new ArrayList<>();

    @Override
    public void add(Collection<Decision> decisions) {
        decisions.forEach(decision -> add(decision.review()));
    }

    private void add(Review review) {
        if (of(review.post()).stream().anyMatch(other -> other.version() == review.version())) {
            throw new IllegalStateException("decided already");
        }
        reviews.add(review);
    }

    @Override
    public List<Review> of(PostId post) {
        return reviews.stream().filter(review -> review.post().equals(post)).toList();
    }
}
