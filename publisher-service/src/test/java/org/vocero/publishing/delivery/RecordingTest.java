package org.vocero.publishing.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.vocero.publishing.delivery.Outcome.Published;

/** Outcomes of several calls in one transaction, of which none waits for another or fails for it. */
class RecordingTest {

    private static final Duration LONG = Duration.ofMinutes(1);

    private final World world = new World();
    private final List<List<String>> transactions = new ArrayList<>();
    private final CountDownLatch firstMayEnd = new CountDownLatch(1);
    private final List<Thread> threads = new ArrayList<>();
    private final Map<String, CompletableFuture<Boolean>> answers = new ConcurrentHashMap<>();

    @AfterEach
    void endAll() throws InterruptedException {
        firstMayEnd.countDown();
        for (Thread thread : threads) {
            thread.join(LONG.toMillis());
        }
    }

    @Test
    void recordsTogetherWhatEndsWhileAnotherIsBeingRecorded() {
        Recording recording = new Recording(this::slowFirst, Duration.ZERO, LONG);
        List<Change> changes = ended("x-one", "x-two", "x-three");

        recordInTheBackground(recording, changes.get(0));
        await().until(() -> began(1));
        recordInTheBackground(recording, changes.get(1));
        recordInTheBackground(recording, changes.get(2));
        await().until(() -> areWaiting(1, 2));
        firstMayEnd.countDown();

        assertThat(answers.values())
                .allSatisfy(answer -> assertThat(answer.join()).isTrue());
        assertThat(transactions).hasSize(2);
        assertThat(transactions.get(0)).containsExactly("x-one");
        assertThat(transactions.get(1)).containsExactlyInAnyOrder("x-two", "x-three");
    }

    @Test
    void waitsForTheOthersThatAreUnderWay() {
        Recording recording = new Recording(this::atOnce, LONG, LONG);
        List<Change> changes = ended("x-one", "x-two");
        recording.begin();
        recording.begin();

        recordInTheBackground(recording, changes.get(0));
        recordInTheBackground(recording, changes.get(1));

        assertThat(answer("x-one").join()).isTrue();
        assertThat(answer("x-two").join()).isTrue();
        assertThat(transactions)
                .singleElement()
                .satisfies(together -> assertThat(together).containsExactlyInAnyOrder("x-one", "x-two"));
    }

    @Test
    void waitsNotLongForOthersThatTakeTheirTime() {
        Recording recording = new Recording(this::atOnce, Duration.ofMillis(5), LONG);
        List<Change> changes = ended("x-one", "x-two");
        recording.begin();
        recording.begin();

        assertThat(recording.record(changes.get(0))).isTrue();
        assertThat(transactions).containsExactly(List.of("x-one"));
    }

    @Test
    void waitsForNobodyWhoIsOver() {
        Recording recording = new Recording(this::atOnce, LONG, LONG);
        List<Change> changes = ended("x-one");
        recording.begin();
        recording.begin();
        recording.end();

        assertThat(recording.record(changes.get(0))).isTrue();
    }

    @Test
    void doesNotWaitLongForARecordingThatHangs() {
        Recording recording = new Recording(this::slowFirst, Duration.ZERO, Duration.ofMillis(5));
        List<Change> changes = ended("x-one", "x-two");

        recordInTheBackground(recording, changes.get(0));
        await().until(() -> began(1));

        assertThat(recording.record(changes.get(1))).isTrue();
        assertThat(answer("x-one")).isNotDone();
    }

    @Test
    void recordsNothingForALostLeaseAndTheRestAllTheSame() {
        Recording recording = new Recording(this::slowFirst, Duration.ZERO, LONG);
        List<Change> changes = ended("x-one", "x-two", "x-three");
        Delivery lost = changes.get(1).before();
        world.deliveries.record(new Change(lost, lost.doubt("gone", world.clock.instant(), World.TERMS)));

        recordInTheBackground(recording, changes.get(0));
        await().until(() -> began(1));
        recordInTheBackground(recording, changes.get(1));
        recordInTheBackground(recording, changes.get(2));
        await().until(() -> areWaiting(1, 2));
        firstMayEnd.countDown();

        assertThat(answer("x-two").join()).isFalse();
        assertThat(answer("x-three").join()).isTrue();
        assertThat(world.stateOf(lost.publication())).isInstanceOf(State.Uncertain.class);
    }

    @Test
    void recordsEachByItselfWhereTogetherFails() {
        Recording recording = new Recording(this::slowFirstAndNothingTogether, Duration.ZERO, LONG);
        List<Change> changes = ended("x-one", "x-two", "x-three");

        recordInTheBackground(recording, changes.get(0));
        await().until(() -> began(1));
        recordInTheBackground(recording, changes.get(1));
        recordInTheBackground(recording, changes.get(2));
        await().until(() -> areWaiting(1, 2));
        firstMayEnd.countDown();

        assertThat(answers.values())
                .allSatisfy(answer -> assertThat(answer.join()).isTrue());
        assertThat(transactions).hasSize(4);
        assertThat(transactions.subList(2, 4)).containsExactlyInAnyOrder(List.of("x-two"), List.of("x-three"));
    }

    @Test
    void saysWhyItCouldNotBeRecorded() {
        Recording recording = new Recording(
                changes -> {
                    throw new IllegalStateException("no database");
                },
                Duration.ZERO,
                LONG);
        Change change = ended("x-one").get(0);

        assertThatThrownBy(() -> recording.record(change)).hasMessage("no database");
    }

    private List<Change> atOnce(List<Change> changes) {
        transactions.add(changes.stream().map(RecordingTest::account).toList());
        return world.deliveries.record(changes);
    }

    private List<Change> slowFirst(List<Change> changes) {
        note(changes);
        return world.deliveries.record(changes);
    }

    private List<Change> slowFirstAndNothingTogether(List<Change> changes) {
        note(changes);
        if (changes.size() > 1) {
            throw new IllegalStateException("a constraint");
        }
        return world.deliveries.record(changes);
    }

    private void note(List<Change> changes) {
        boolean first;
        synchronized (transactions) {
            first = transactions.isEmpty();
            transactions.add(changes.stream().map(RecordingTest::account).toList());
        }
        if (first) {
            try {
                firstMayEnd.await();
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }
    }

    /** A call that is under way on each account, and how it ends. */
    private List<Change> ended(String... accounts) {
        world.due(Stream.of(accounts).map(Publications::on).toArray(Publication[]::new));
        return world.claiming.claim(10).calls().stream()
                .map(Claiming.Call::sending)
                .map(sending -> new Change(
                        sending,
                        sending.after(
                                new Published(sending.publication().account(), "https://x.com/i/status/1"),
                                world.clock.instant(),
                                World.TERMS)))
                .toList();
    }

    private void recordInTheBackground(Recording recording, Change change) {
        CompletableFuture<Boolean> answer = new CompletableFuture<>();
        answers.put(account(change), answer);
        Thread thread = new Thread(() -> {
            try {
                answer.complete(recording.record(change));
            } catch (RuntimeException e) {
                answer.completeExceptionally(e);
            }
        });
        threads.add(thread);
        thread.start();
    }

    private CompletableFuture<Boolean> answer(String account) {
        return Objects.requireNonNull(answers.get(account));
    }

    private boolean began(int count) {
        synchronized (transactions) {
            return transactions.size() == count;
        }
    }

    private boolean areWaiting(int... numbers) {
        return IntStream.of(numbers).allMatch(number -> threads.get(number).getState() == Thread.State.TIMED_WAITING);
    }

    private static String account(Change change) {
        return change.after().publication().account();
    }
}
