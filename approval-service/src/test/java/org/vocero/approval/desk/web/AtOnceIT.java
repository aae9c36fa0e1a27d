package org.vocero.approval.desk.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.vocero.approval.DeskTest;

/** Two people decide on the same posts at the same moment, each on what they saw: one of them does, and the other sees it anew. */
@DeskTest
class AtOnceIT extends MovedDesk {

    private static final String CHOSEN = "\"posts\": [\"opening\", \"dated\", \"sketch\"]";

    private final String withdrawals = "/api/campaigns/" + key + "/withdrawals";
    private final ExecutorService people = Executors.newFixedThreadPool(2);

    @AfterEach
    void goHome() {
        people.shutdownNow();
    }

    @Test
    void oneMovesAndTheOtherSeesItAnew() throws Exception {
        String move = move(seenMoving());

        List<String> answers =
                atOnce(() -> json(post(api).content(move)), () -> json(post(api).content(move)));

        assertThat(answers)
                .filteredOn(answer -> answer.contains("\"drafts\":1"))
                .hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.contains("move-changed"))
                .hasSize(1);
        assertThat(of("dated").publications().get(0).revision()).isEqualTo(1);
        assertThat(of("sketch").post().version()).isEqualTo(2);
        assertThat(lines("rescheduled")).isEqualTo(2);
    }

    @Test
    void oneMovesOrTheOtherWithdraws() throws Exception {
        String move = move(seenMoving());
        String withdrawal = withdrawal(seenWithdrawing());

        List<String> answers = atOnce(
                () -> json(post(api).content(move)),
                () -> json(post(withdrawals).content(withdrawal)));

        boolean moved = answers.get(0).contains("\"drafts\":1");
        assertThat(answers.get(moved ? 1 : 0)).contains(moved ? "withdrawal-changed" : "move-changed");
        assertThat(lines("rescheduled")).isEqualTo(moved ? 2 : 0);
        assertThat(lines("withdrawn")).isEqualTo(moved ? 0 : 2);
    }

    @Test
    void oneUndoesAWithdrawalAndTheOtherFindsItUndone() throws Exception {
        String id = value(json(post(withdrawals).content(withdrawal(seenWithdrawing()))), "id");
        String undoing = withdrawals + "/" + id + "/undoing";
        String agreed = "{\"seen\": \"" + seen(json(get(undoing))) + "\"}";

        List<String> answers = atOnce(
                () -> json(post(undoing).content(agreed)),
                () -> json(post(undoing).content(agreed)));

        assertThat(answers).filteredOn("{\"posts\":2}"::equals).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.contains("withdrawal-not-undone"))
                .hasSize(1);
        assertThat(of("dated").post().version()).isEqualTo(2);
        assertThat(lines("approved")).isEqualTo(3 + 2);
    }

    private String seenMoving() throws Exception {
        return seen(json(post(api + "/preview").content("{" + CHOSEN + ", \"by\": \"P1D\"}")));
    }

    private static String move(String seen) {
        return "{" + CHOSEN + ", \"by\": \"P1D\", \"seen\": \"" + seen + "\"}";
    }

    private String seenWithdrawing() throws Exception {
        return seen(json(post(withdrawals + "/preview").content("{" + CHOSEN + "}")));
    }

    private static String withdrawal(String seen) {
        return "{" + CHOSEN + ", \"reason\": \"Se canceló.\", \"seen\": \"" + seen + "\"}";
    }

    private List<String> atOnce(Callable<String> one, Callable<String> other) throws Exception {
        CyclicBarrier start = new CyclicBarrier(2);
        List<Callable<String>> together = Stream.of(one, other)
                .<Callable<String>>map(deed -> () -> {
                    start.await();
                    return deed.call();
                })
                .toList();
        List<String> answers = new ArrayList<>();
        for (Future<String> answer : people.invokeAll(together)) {
            answers.add(answer.get());
        }
        return answers;
    }
}
