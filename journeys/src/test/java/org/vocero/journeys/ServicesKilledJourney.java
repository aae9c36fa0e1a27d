package org.vocero.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.vocero.journeys.DatedPlan.Expected;
import org.vocero.journeys.Wall.Posted;
import org.vocero.localstack.Service;
import org.vocero.localstack.Stack;

@Order(1)
@ExtendWith(WholeStack.class)
class ServicesKilledJourney {

    private static final String CAMPAIGN = "killed-services";
    private static final int PUBLICATIONS = 46;

    @Test
    void postsEveryPublicationOnceAlthoughEachServiceIsKilledWhilePostsAreInFlight(Stack stack) {
        People people = new People(stack);
        Wall wall = new Wall(stack.sandbox());
        DatedPlan plan = Campaign.plan();
        people.author().importCampaign(CAMPAIGN, Campaign.yaml(CAMPAIGN));

        Instant first = Instant.now().plusSeconds(6);
        assertThat(people.author()
                        .importPlan(CAMPAIGN, plan.dueFrom(first, Duration.ofSeconds(1)))
                        .publications())
                .isEqualTo(PUBLICATIONS);
        people.approver().approveAll(CAMPAIGN);
        killEachServiceOnceWhilePostsAreInFlight(stack, wall);

        await().atMost(Duration.ofSeconds(90)).until(() -> published(people.author()) == PUBLICATIONS);
        assertShownOnce(wall.posted(), plan.expected(Campaign.languageOfAccounts()));
    }

    /** At moments that are told by the wall, so that some posts are out, some under way, and some to come. */
    private static void killEachServiceOnceWhilePostsAreInFlight(Stack stack, Wall wall) {
        killWhen(stack, wall, Service.PUBLISHER, 3);
        killWhen(stack, wall, Service.SCHEDULER, 12);
        killWhen(stack, wall, Service.APPROVAL, 20);
    }

    private static void killWhen(Stack stack, Wall wall, Service service, int posts) {
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> wall.posted().size() >= posts);
        stack.service(service).kill();
        stack.service(service).restart();
    }

    private static long published(Desk desk) {
        return desk.publications(CAMPAIGN).stream()
                .filter(publication -> publication.state().equals("published"))
                .count();
    }

    private static void assertShownOnce(List<Posted> posted, List<Expected> expected) {
        assertThat(posted)
                .hasSize(PUBLICATIONS)
                .allSatisfy(post -> assertThat(post.text()).contains(Campaign.HASHTAG));
        assertThat(expected)
                .hasSize(PUBLICATIONS)
                .allSatisfy(one -> assertThat(posted)
                        .filteredOn(post -> post.account().equals(one.account()))
                        .filteredOn(post -> post.text().startsWith(one.body()))
                        .hasSize(1));
    }
}
