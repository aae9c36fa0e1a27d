package org.vocero.approval.campaign.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;
import org.vocero.approval.ApprovalServiceTesting;
import org.vocero.approval.audit.Act;
import org.vocero.approval.campaign.Campaigns;
import org.vocero.approval.campaign.CampaignsContract;
import org.vocero.approval.campaign.Examples;
import org.vocero.approval.post.Messages;
import org.vocero.approval.post.PostId;
import org.vocero.approval.post.Posts;
import org.vocero.approval.transaction.Transactions;

@SpringBootTest
@ContextConfiguration(initializers = ApprovalServiceTesting.class)
class JdbcCampaignsIT extends CampaignsContract {

    private static final Act ACT = new Act("ana", Instant.parse("2026-11-22T10:00:00Z"));

    @Autowired
    private Campaigns campaigns;

    @Autowired
    private Posts posts;

    @Autowired
    private Transactions transactions;

    @Test
    void knowsTheAccountsThatDraftsAreFor() {
        campaigns.save(Examples.campaign(), "ana", ACT.at());

        transactions.inOne(() -> {
            posts.add(List.of(Messages.draft("in-use-" + PostId.random(), "Uno.")), ACT);
            return "kept";
        });

        assertThat(campaigns.accountsInUse(Examples.KEY)).containsExactlyInAnyOrder("x-oea", "fb-oea");
    }

    @Override
    protected Campaigns campaigns() {
        return campaigns;
    }

    @Override
    protected Transactions transactions() {
        return transactions;
    }
}
