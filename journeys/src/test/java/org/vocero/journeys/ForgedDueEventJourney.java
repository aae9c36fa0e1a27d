package org.vocero.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.vocero.journeys.Wall.Posted;
import org.vocero.localstack.Service;
import org.vocero.localstack.Stack;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

@Order(2)
@ExtendWith(WholeStack.class)
class ForgedDueEventJourney {

    private static final String CAMPAIGN = "forged-events";
    private static final JsonMapper JSON = JsonMapper.shared();

    @Test
    void postsNothingThatWasNotApprovedAndStillPostsWhatWas(Stack stack) {
        People people = new People(stack);
        Wall wall = new Wall(stack.sandbox());
        List<Posted> before = wall.posted();
        Instant due = Instant.now().plusSeconds(15);
        ObjectNode genuine = approvedPublicationOnX(stack, people, due);
        String publication = genuine.get("publicationId").asString();

        int refusalsBefore = people.author().refusals().size();
        put(stack, altered(genuine), publication + "/1/due");
        put(stack, forAnotherAccount(genuine), UUID.randomUUID().toString());
        put(stack, signedByAStranger(genuine), UUID.randomUUID().toString());
        put(stack, atAnotherTime(genuine), UUID.randomUUID().toString());
        put(stack, rescheduled(genuine), UUID.randomUUID().toString());
        put(stack, genuine, UUID.randomUUID().toString());

        await().atMost(Duration.ofSeconds(20))
                .until(() -> people.author().refusals().size() == refusalsBefore + 5);
        assertThat(people.author().refusals())
                .extracting(Desk.Refusal::reason)
                .contains("content-altered", "signature-invalid", "time-altered");
        assertThat(Metrics.of(stack.service(Service.PUBLISHER).url()).sum("vocero_refusals_total"))
                .isGreaterThanOrEqualTo(5);
        assertThat(wall.posted()).isEqualTo(before);

        await().atMost(Duration.ofSeconds(40))
                .until(() -> people.author().publications(CAMPAIGN).stream()
                        .allMatch(one -> one.state().equals("published")));
        List<Posted> after = new ArrayList<>(wall.posted());
        after.removeAll(before);
        assertThat(after)
                .hasSize(1)
                .allSatisfy(post ->
                        assertThat(post.text()).startsWith("Lo aprobado").contains(Campaign.HASHTAG));
    }

    /** The due event of a publication that is approved and not due yet, as the scheduler will say it. */
    private static ObjectNode approvedPublicationOnX(Stack stack, People people, Instant due) {
        people.author().importCampaign(CAMPAIGN, Campaign.yaml(CAMPAIGN));
        people.author().importPlan(CAMPAIGN, OnePost.due(due, "aprobado", "Lo aprobado, y nada más."));
        people.approver().approveAll(CAMPAIGN);
        return await().atMost(Duration.ofSeconds(20))
                .until(
                        () -> new Topic(stack.kafka(), "approval.posts.v1")
                                .records().stream()
                                        .map(one -> (ObjectNode) JSON.readTree(one.value()))
                                        .filter(event -> event.path("campaign")
                                                .asString()
                                                .equals(CAMPAIGN))
                                        .map(event -> due(event, due))
                                        .findFirst()
                                        .orElse(null),
                        event -> event != null);
    }

    private static ObjectNode due(ObjectNode approved, Instant due) {
        ObjectNode event = (ObjectNode) approved.get("publications").get(0).deepCopy();
        event.set("postId", approved.get("postId"));
        event.set("version", approved.get("version"));
        event.set("campaign", approved.get("campaign"));
        event.set("campaignHashtags", approved.get("campaignHashtags"));
        event.set("partnerHashtags", approved.get("partnerHashtags"));
        Instant dueAt = due.truncatedTo(ChronoUnit.SECONDS);
        String notAfter = event.get("schedule").get("notAfter").asString();
        event.put("dueAt", dueAt.toString());
        event.put("notAfter", dueAt.plus(Duration.parse(notAfter)).toString());
        return event;
    }

    private static ObjectNode altered(ObjectNode genuine) {
        return genuine.deepCopy().put("body", "Lo que nadie aprobó.");
    }

    private static ObjectNode forAnotherAccount(ObjectNode genuine) {
        return genuine.deepCopy().put("account", "x-oea-desarrollo");
    }

    private static ObjectNode signedByAStranger(ObjectNode genuine) {
        ObjectNode event =
                genuine.deepCopy().put("publicationId", UUID.randomUUID().toString());
        ((ObjectNode) event.get("seal")).put("signature", Base64.getEncoder().encodeToString(new byte[64]));
        return event;
    }

    private static ObjectNode atAnotherTime(ObjectNode genuine) {
        return genuine.deepCopy().put("dueAt", Instant.now().toString());
    }

    private static ObjectNode rescheduled(ObjectNode genuine) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        ObjectNode event = genuine.deepCopy().put("dueAt", now.toString());
        ObjectNode schedule = (ObjectNode) event.get("schedule");
        event.put(
                "notAfter",
                now.plus(Duration.parse(schedule.get("notAfter").asString())).toString());
        schedule.put("localTime", LocalTime.ofInstant(now, ZoneOffset.UTC).toString());
        return event;
    }

    private static void put(Stack stack, ObjectNode event, String id) {
        new Topic(stack.kafka(), "scheduling.due.x.v1")
                .put(
                        event.get("account").asString(),
                        id,
                        "scheduling.publication-due.v1",
                        JSON.writeValueAsBytes(event));
    }
}
