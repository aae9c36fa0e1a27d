package org.vocero.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.vocero.journeys.Wall.Posted;
import org.vocero.localstack.Service;
import org.vocero.localstack.ServiceInstance;
import org.vocero.localstack.Stack;

/** Last: it hears again all that the other journeys have said, and leaves the services stopped. */
@Order(7)
@ExtendWith(WholeStack.class)
class RedeliveryJourney {

    private static final String CAMPAIGN = "redelivery";
    private static final List<Service> SERVICES = List.of(Service.APPROVAL, Service.SCHEDULER, Service.PUBLISHER);

    @Test
    void changesAndPostsNothingWhenEveryRecordOfEveryTopicComesAgain(Stack stack) {
        People people = new People(stack);
        Wall wall = new Wall(stack.sandbox());
        Groups groups = new Groups(stack.kafka());
        postSome(people);
        await().atMost(Duration.ofSeconds(30)).until(() -> groups.lag() == 0);
        together(stack, ServiceInstance::stop);
        Map<String, String> tables = Tables.digests(stack);
        Map<String, Long> ends = groups.ends();
        List<Posted> posted = wall.posted();

        Tables.forgetWhatWasReceived(stack);
        groups.rewind();
        together(stack, ServiceInstance::restart);
        await().atMost(Duration.ofMinutes(2)).until(() -> groups.lag() == 0);

        together(stack, ServiceInstance::stop);
        assertThat(Tables.digests(stack)).isEqualTo(tables);
        assertThat(groups.ends()).isEqualTo(ends);
        assertThat(wall.posted()).isEqualTo(posted);
    }

    private static void together(Stack stack, Consumer<ServiceInstance> action) {
        SERVICES.parallelStream().map(stack::service).forEach(action);
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
