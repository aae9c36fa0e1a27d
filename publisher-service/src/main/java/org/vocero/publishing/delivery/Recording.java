package org.vocero.publishing.delivery;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Records what calls came to, in one transaction those that end at about the same time. Whoever is first waits for the others that are
 * under way, but only some milliseconds, and alone not at all; where recording together fails or hangs, each records its own, so that
 * none fails for another.
 */
final class Recording {

    private static final System.Logger LOG = System.getLogger(Recording.class.getName());

    private static final Duration NAP = Duration.ofMillis(1);

    private final Journal journal;
    private final Duration company;
    private final Duration patience;
    private final AtomicInteger underWay = new AtomicInteger();
    private final Queue<Entry> waiting = new ConcurrentLinkedQueue<>();
    private final ReentrantLock turn = new ReentrantLock();

    /**
     * Does nothing by itself.
     *
     * @param company how long to wait for other calls that are under way
     * @param patience how long a recording that is under way is waited for, before one is begun beside it
     */
    Recording(Journal journal, Duration company, Duration patience) {
        this.journal = journal;
        this.company = company;
        this.patience = patience;
    }

    /** A call begins, whose outcome may be worth waiting for. Whoever says so says also when it is over. */
    void begin() {
        underWay.incrementAndGet();
    }

    /** It is over and recorded, or never will be. */
    void end() {
        underWay.decrementAndGet();
    }

    /** Answers whether it still applied. What throws may or may not have been recorded. */
    boolean record(Change change) {
        Entry mine = new Entry(change, new CompletableFuture<>());
        waiting.add(mine);
        if (takeTurn()) {
            try {
                recordUnlessDone(mine);
            } finally {
                turn.unlock();
            }
        } else if (waiting.remove(mine)) {
            return alone(change);
        }
        try {
            return mine.applied().join();
        } catch (CompletionException e) {
            LOG.log(System.Logger.Level.DEBUG, "recording {0} together failed: {1}", change.after(), e.toString());
            return alone(change);
        }
    }

    private boolean takeTurn() {
        try {
            return turn.tryLock(patience.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Whoever had the turn before may have recorded it; then those who came later are not ours to record. */
    private void recordUnlessDone(Entry mine) {
        if (mine.applied().isDone()) {
            return;
        }
        awaitCompany();
        List<Entry> together = new ArrayList<>();
        for (Entry entry = waiting.poll(); entry != null; entry = waiting.poll()) {
            together.add(entry);
        }
        try {
            List<Change> applied =
                    journal.record(together.stream().map(Entry::change).toList());
            together.forEach(entry -> entry.applied().complete(applied.contains(entry.change())));
        } catch (RuntimeException | Error e) {
            together.forEach(entry -> entry.applied().completeExceptionally(e));
        }
    }

    private void awaitCompany() {
        long until = System.nanoTime() + company.toNanos();
        while (waiting.size() < underWay.get() && System.nanoTime() - until < 0) {
            LockSupport.parkNanos(NAP.toNanos());
        }
    }

    private boolean alone(Change change) {
        return !journal.record(List.of(change)).isEmpty();
    }

    /** Where changes are recorded, all of them or none in one transaction; answers those that still applied. */
    interface Journal {
        List<Change> record(List<Change> changes);
    }

    private record Entry(Change change, CompletableFuture<Boolean> applied) {}
}
