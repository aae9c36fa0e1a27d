package org.vocero.journeys;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.vocero.localstack.Stack;

/** Last: it hears again all that the other journeys on this stack have said, and leaves the services stopped. */
@Order(7)
@ExtendWith(WholeStack.class)
class RedeliveryJourney {

    private static final String CAMPAIGN = "redelivery";

    @Test
    void changesAndPostsNothingWhenEveryRecordOfEveryTopicComesAgain(Stack stack) {
        postSome(new People(stack));

        Redelivery.changesNothing(stack);
    }

    private static void postSome(People people) {
        people.author().importCampaign(CAMPAIGN, Campaign.yaml(CAMPAIGN));
        Instant due = Instant.now().plusSeconds(4);
        List<String> accounts = List.of("x-oea-inclusion", "x-oea-desarrollo", "x-oas-en", "fb-oea");
        people.author().importPlan(CAMPAIGN, OnePost.manyDue(CAMPAIGN, due, 11, accounts));
        people.approver().approveAll(CAMPAIGN);
        await().atMost(Duration.ofSeconds(60))
                .until(() -> people.author().publications(CAMPAIGN).stream()
                        .allMatch(publication -> publication.state().equals("published")));
    }
}
