package org.vocero.localstack;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Starts what dies by itself again: services and PostgreSQL. Who dies at once after a start waits longer before the
 * next, up to half a minute; who stayed up for a minute starts with a clean slate.
 */
public final class Supervision implements AutoCloseable {

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
    private static final Duration PROVEN = Duration.ofMinutes(1);
    private static final long LOOK_EVERY_MILLIS = 250;

    private final Progress progress;
    private final List<Future<?>> watches = new ArrayList<>();
    private final ScheduledExecutorService threads = Executors.newScheduledThreadPool(2, task -> {
        Thread thread = new Thread(task, "supervision");
        thread.setDaemon(true);
        return thread;
    });

    private Supervision(Progress progress) {
        this.progress = progress;
    }

    /** Watches the stack until this is closed, which has to happen before the stack is. */
    public static Supervision of(Stack stack, Progress progress) {
        Supervision supervision = new Supervision(progress);
        stack.services().forEach(service -> supervision.watch(new WatchedService(service)));
        supervision.watch(new WatchedPostgres(stack.engines()));
        return supervision;
    }

    private void watch(Watched watched) {
        Watch watch = new Watch(watched);
        watches.add(threads.scheduleWithFixedDelay(
                watch::look, LOOK_EVERY_MILLIS, LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS));
    }

    /** Looks away: what stops from now on was meant to stop. Returns when no restart is under way any more. */
    @Override
    public void close() {
        watches.forEach(watch -> watch.cancel(false));
        threads.shutdown();
        try {
            threads.awaitTermination(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private interface Watched {

        String name();

        boolean isAlive();

        void start();
    }

    private record WatchedService(ServiceInstance service) implements Watched {

        @Override
        public String name() {
            return service.label();
        }

        @Override
        public boolean isAlive() {
            return service.isAlive();
        }

        /** Does not wait until it is healthy: should it die again, that is seen here like any death. */
        @Override
        public void start() {
            service.launch();
        }
    }

    private record WatchedPostgres(EnginesOfStack engines) implements Watched {

        @Override
        public String name() {
            return EnginesOfStack.POSTGRES;
        }

        @Override
        public boolean isAlive() {
            return engines.postgresIsAlive();
        }

        @Override
        public void start() {
            engines.restartPostgres();
        }
    }

    /** The patience with one part. */
    private final class Watch {

        private final Watched part;
        private Duration pause = FIRST_PAUSE;
        private long startedAt = System.nanoTime();
        private boolean dead;
        private long startAgainAt;

        Watch(Watched part) {
            this.part = part;
        }

        /** Nothing may escape: the executor would never look again. */
        void look() {
            long now = System.nanoTime();
            try {
                if (dead && now - startAgainAt >= 0) {
                    startAgain(now);
                } else if (!dead && !part.isAlive()) {
                    noteDeath(now);
                }
            } catch (RuntimeException e) {
                // It is not alive, and the next look says so and waits longer.
                progress.died(part.name(), String.valueOf(e.getMessage()));
            }
        }

        private void noteDeath(long now) {
            dead = true;
            if (now - startedAt > PROVEN.toNanos()) {
                pause = FIRST_PAUSE;
            }
            startAgainAt = now + pause.toNanos();
            progress.died(part.name(), String.format(Locale.ROOT, "starting it again in %d s", pause.toSeconds()));
            pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause.multipliedBy(2);
        }

        private void startAgain(long now) {
            dead = false;
            startedAt = now;
            part.start();
        }
    }
}
