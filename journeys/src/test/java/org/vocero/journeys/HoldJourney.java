package org.vocero.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.vocero.journeys.Desk.Hold;
import org.vocero.journeys.Desk.Publication;
import org.vocero.journeys.Wall.Posted;
import org.vocero.localstack.Service;
import org.vocero.localstack.ServiceInstance;
import org.vocero.localstack.Stack;

@Order(4)
@ExtendWith(WholeStack.class)
class HoldJourney {

    private static final String CAMPAIGN = "held-back";
    private static final int PUBLICATIONS = 200;
    private static final List<String> ACCOUNTS = List.of("x-oea-inclusion", "x-oea-desarrollo", "x-oas-en", "fb-oea");

    @Test
    void startsNothingOnceAHoldIsAcknowledgedAndPostsTheRestOnceItIsLifted(Stack stack) {
        People people = new People(stack);
        Wall wall = new Wall(stack.sandbox());
        ServiceInstance second = stack.startAnother(Service.PUBLISHER);
        Set<String> before = wall.posted().stream().map(Posted::url).collect(Collectors.toSet());
        approve(people);
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(10))
                .until(() -> wall.posted().size() >= before.size() + 20);

        UUID id = people.author().hold("campaign", CAMPAIGN, "Duelo nacional").id();
        Hold hold = await().atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> people.author().hold(id), one -> one.inForceAt() != null);
        Instant inForceAt = Objects.requireNonNull(hold.inForceAt());
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(states(people)).containsOnlyKeys("published", "held"));

        assertThat(onTheWire(hold)).containsAll(postedSince(inForceAt, people, wall));
        assertThat(attemptsSince(inForceAt, stack)).isZero();
        report(hold, Duration.between(hold.placedAt(), inForceAt), states(people));

        people.author().lift(id, "Terminado");
        await().atMost(Duration.ofSeconds(90))
                .untilAsserted(() -> assertThat(states(people)).isEqualTo(Map.of("published", (long) PUBLICATIONS)));
        assertThat(wall.posted().stream().map(Posted::url).filter(url -> !before.contains(url)))
                .hasSize(PUBLICATIONS)
                .doesNotHaveDuplicates();
        second.stop();
    }

    private static void approve(People people) {
        people.author().importCampaign(CAMPAIGN, Campaign.yaml(CAMPAIGN));
        Instant due = Instant.now().plusSeconds(5);
        people.author().importPlan(CAMPAIGN, OnePost.manyDue(CAMPAIGN, due, PUBLICATIONS / ACCOUNTS.size(), ACCOUNTS));
        people.approver().approveAll(CAMPAIGN);
    }

    private static Map<String, Long> states(People people) {
        return people.author().publications(CAMPAIGN).stream()
                .collect(Collectors.groupingBy(Publication::state, Collectors.counting()));
    }

    private static Set<UUID> onTheWire(Hold hold) {
        return hold.onTheWire().stream().map(Desk.OnTheWire::publicationId).collect(Collectors.toSet());
    }

    private static List<UUID> postedSince(Instant inForceAt, People people, Wall wall) {
        Set<String> late = wall.posted().stream()
                .filter(post -> post.createdAt().isAfter(inForceAt))
                .map(Posted::url)
                .collect(Collectors.toSet());
        return people.author().publications(CAMPAIGN).stream()
                .filter(publication -> publication.url() != null && late.contains(publication.url()))
                .map(Publication::publicationId)
                .toList();
    }

    private static long attemptsSince(Instant inForceAt, Stack stack) {
        return Long.parseLong(Tables.query(
                        stack,
                        "publisher",
                        "SELECT count(*) FROM attempt JOIN delivery USING (publication_id, version) WHERE campaign = '"
                                + CAMPAIGN + "' AND started_at > '" + inForceAt + "'")
                .get(0));
    }

    private static void report(Hold hold, Duration waited, Map<String, Long> states) {
        System.out.printf(
                "%d publications: held after %d ms, when %s were published or on the wire (%d), %s were held back%n",
                PUBLICATIONS,
                waited.toMillis(),
                states.get("published"),
                hold.onTheWire().size(),
                states.get("held"));
    }
}
