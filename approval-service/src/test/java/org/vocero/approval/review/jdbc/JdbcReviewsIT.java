package org.vocero.approval.review.jdbc;

import java.util.List;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;
import org.vocero.approval.ApprovalServiceTesting;
import org.vocero.approval.campaign.Campaigns;
import org.vocero.approval.campaign.Examples;
import org.vocero.approval.post.Posts;
import org.vocero.approval.post.Revision;
import org.vocero.approval.review.Reviews;
import org.vocero.approval.review.ReviewsContract;
import org.vocero.approval.transaction.Transactions;

@SpringBootTest
@ContextConfiguration(initializers = ApprovalServiceTesting.class)
class JdbcReviewsIT extends ReviewsContract {

    @Autowired
    private Reviews reviews;

    @Autowired
    private Campaigns campaigns;

    @Autowired
    private Posts posts;

    @Autowired
    private Transactions transactions;

    @Override
    protected Reviews reviews() {
        return reviews;
    }

    @Override
    protected void keep(Revision draft) {
        transactions.inOne(() -> {
            campaigns.save(Examples.campaign(), "ana", ACT.at());
            posts.add(List.of(draft), ACT);
            return draft;
        });
    }
}
