package org.vocero.localstack.demo;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/** Looks at a launch's publications at a steady pace until nothing more becomes of any of them. */
final class LaunchWatch {

    private final Supplier<List<Publication>> look;
    private final Duration pause;
    private final CompletableFuture<List<Publication>> over = new CompletableFuture<>();
    private volatile List<Publication> seen = List.of();

    /** @param look gives the publications as they are now; called on one thread at a time */
    LaunchWatch(Supplier<List<Publication>> look, Duration pause) {
        this.look = look;
        this.pause = pause;
    }

    /**
     * What the last look saw: all of it over, or as it was when the patience ended.
     *
     * @throws RuntimeException what the look threw, at once
     */
    List<Publication> untilOver(Duration patience) throws InterruptedException {
        ScheduledExecutorService looking = Executors.newSingleThreadScheduledExecutor(LaunchWatch::thread);
        Future<?> looks = looking.scheduleWithFixedDelay(this::lookOnce, 0, pause.toMillis(), TimeUnit.MILLISECONDS);
        try {
            return over.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            return seen;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(e.getCause());
        } finally {
            looks.cancel(true);
            looking.shutdown();
        }
    }

    static boolean isOver(List<Publication> publications) {
        return !publications.isEmpty() && publications.stream().allMatch(Publication::isOver);
    }

    private void lookOnce() {
        try {
            List<Publication> publications = look.get();
            seen = publications;
            if (isOver(publications)) {
                over.complete(publications);
            }
        } catch (RuntimeException e) {
            over.completeExceptionally(e);
        }
    }

    private static Thread thread(Runnable task) {
        Thread thread = new Thread(task, "launch-watch");
        thread.setDaemon(true);
        return thread;
    }
}
