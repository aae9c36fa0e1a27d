package org.vocero.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.vocero.journeys.Wall.Posted;
import org.vocero.localstack.Service;
import org.vocero.localstack.Stack;

/** A text that one post on X does not hold, approved as a thread. */
@Order(3)
@ExtendWith(WholeStack.class)
class ThreadJourney {

    private static final String CAMPAIGN = "thread";
    private static final String ACCOUNT = "x-oea-inclusion";

    /** Three paragraphs of which each fills a post. */
    private static final String TEXT = IntStream.rangeClosed(1, 3)
            .mapToObj(part -> "Hilo, parte " + part + ": "
                    + "los migrantes cuentan y aportan; ".repeat(6).strip())
            .collect(Collectors.joining("\n\n"));

    @Test
    void goesOnWhereItStoodWhenItsPublisherIsKilledInTheMiddle(Stack stack) {
        People people = new People(stack);
        new SandboxFaults(stack.sandbox()).slow(ACCOUNT, Duration.ofMillis(1_500), 3);
        people.author().importCampaign(CAMPAIGN, Campaign.yaml(CAMPAIGN));
        people.author()
                .importPlan(CAMPAIGN, OnePost.thread(Instant.now().plusSeconds(2), "hilo", TEXT, List.of(ACCOUNT)));
        people.approver().approveAll(CAMPAIGN);

        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> shown(stack).size() == 1);
        stack.service(Service.PUBLISHER).kill();
        stack.service(Service.PUBLISHER).restart();

        await().atMost(Duration.ofSeconds(90))
                .untilAsserted(() -> assertThat(people.author().publications(CAMPAIGN))
                        .singleElement()
                        .satisfies(one -> assertThat(one.state()).isEqualTo("published")));
        List<Posted> thread = shown(stack);
        assertThat(thread)
                .extracting(post -> post.text().substring(0, "Hilo, parte 1".length()))
                .containsExactly("Hilo, parte 1", "Hilo, parte 2", "Hilo, parte 3");
        assertThat(thread)
                .extracting(Posted::inReplyTo)
                .containsExactly(null, thread.get(0).id(), thread.get(1).id());
    }

    private static List<Posted> shown(Stack stack) {
        return new Wall(stack.sandbox())
                .posted().stream()
                        .filter(post -> post.text().startsWith("Hilo, parte"))
                        .sorted(Comparator.comparing(Posted::createdAt))
                        .toList();
    }
}
