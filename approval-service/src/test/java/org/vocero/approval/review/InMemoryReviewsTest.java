package org.vocero.approval.review;

import org.vocero.approval.post.Revision;

class InMemoryReviewsTest extends ReviewsContract {

    private final InMemoryReviews reviews = new InMemoryReviews();

    @Override
    protected Reviews reviews() {
        return reviews;
    }

    @Override
    protected void keep(Revision draft) {
        // decisions in memory look up no posts
    }
}
