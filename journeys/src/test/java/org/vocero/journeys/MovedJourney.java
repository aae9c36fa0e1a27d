package org.vocero.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.vocero.journeys.Desk.Missed;
import org.vocero.journeys.Desk.Publication;
import org.vocero.journeys.Wall.Posted;
import org.vocero.localstack.Stack;

/** What was approved gets another time, or is taken back and given again; nobody approves its text anew. */
@Order(2)
@ExtendWith(WholeStack.class)
class MovedJourney {

    private static final List<String> ACCOUNTS = List.of("x-oea-inclusion", "bsky-migrantes");

    @Test
    @Execution(ExecutionMode.CONCURRENT)
    void postsOnceAtTheTimeThatItWasMovedTo(Stack stack) {
        String text = "Se adelantó.";
        People people = new People(stack);
        Instant approved = inAMonth();
        approve(people, "moved", approved, text);
        awaitStates(people, "moved", "scheduled");

        Instant due = moveToSoon(people, "moved", approved);

        awaitStates(people, "moved", "published");
        assertOnTheWallOnce(stack, text);
        assertThat(people.author().publications("moved"))
                .extracting(Publication::dueAt)
                .containsOnly(due);
    }

    @Test
    @Execution(ExecutionMode.CONCURRENT)
    void postsOnceWhatWasMissedWhenAPersonSaysSo(Stack stack) {
        String text = "Más vale tarde que nunca.";
        People people = new People(stack);
        approve(people, "late", Instant.now().minus(1, ChronoUnit.DAYS), text);
        awaitStates(people, "late", "missed");

        List<Missed> missed = people.author().missed("late");
        assertThat(missed).extracting(Missed::account).containsExactlyInAnyOrderElementsOf(ACCOUNTS);
        missed.forEach(people.approver()::postNow);

        awaitStates(people, "late", "published");
        assertOnTheWallOnce(stack, text);
        assertThat(people.author().missed("late")).isEmpty();
    }

    @Test
    @Execution(ExecutionMode.CONCURRENT)
    void postsOnceWhatWasWithdrawnAndGivenBack(Stack stack) {
        String text = "Siempre sí.";
        People people = new People(stack);
        Instant approved = inAMonth();
        approve(people, "returning", approved, text);
        awaitStates(people, "returning", "scheduled");

        UUID withdrawal = people.approver().withdraw("returning", "mensaje", "La sesión se canceló.");
        awaitStates(people, "returning", "cancelled");
        people.approver().undoWithdrawal("returning", withdrawal);
        awaitStates(people, "returning", "scheduled");
        moveToSoon(people, "returning", approved);

        awaitStates(people, "returning", "published");
        assertOnTheWallOnce(stack, text);
    }

    private static void approve(People people, String campaign, Instant due, String text) {
        people.author().importCampaign(campaign, Campaign.yaml(campaign));
        people.author().importPlan(campaign, OnePost.due(due, "mensaje", text, ACCOUNTS));
        people.approver().approveAll(campaign);
    }

    private static Instant inAMonth() {
        return Instant.now().plus(30, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS);
    }

    private static Instant moveToSoon(People people, String campaign, Instant approved) {
        Instant due = Instant.now().plusSeconds(5).truncatedTo(ChronoUnit.SECONDS);
        people.approver().move(campaign, "mensaje", Duration.between(approved, due));
        return due;
    }

    private static void awaitStates(People people, String campaign, String state) {
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(people.author().publications(campaign))
                        .hasSize(ACCOUNTS.size())
                        .allSatisfy(
                                publication -> assertThat(publication.state()).isEqualTo(state)));
    }

    private static void assertOnTheWallOnce(Stack stack, String text) {
        assertThat(new Wall(stack.sandbox()).posted())
                .filteredOn(post -> post.text().startsWith(text))
                .extracting(Posted::account)
                .containsExactlyInAnyOrderElementsOf(ACCOUNTS);
    }
}
