package org.vocero.localstack.command;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.vocero.localstack.Progress;
import org.vocero.localstack.Stack;
import org.vocero.localstack.StackFailure;
import org.vocero.localstack.StackHome;
import org.vocero.localstack.Supervision;

/** The process that stays: it owns the stack, restarts what dies, and stops everything in order when it is asked to end. */
final class Supervisor {

    private final Settings settings;
    private final StackHome home;
    private final Clock clock;

    Supervisor(Settings settings, Clock clock) {
        this.settings = settings;
        this.home = settings.home();
        this.clock = clock;
    }

    /** Returns when the stack has stopped, or could not be started; then with {@code 1}. */
    int run() {
        home.create();
        if (home.owner().living().isPresent()) {
            return 1;
        }
        home.owner().write(ProcessHandle.current());
        ProgressFile progress = ProgressFile.begin(settings.progress());
        CountDownLatch askedToEnd = new CountDownLatch(1);
        CountDownLatch ended = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> endInOrder(askedToEnd, ended), "supervisor-end"));
        try {
            return supervise(progress, askedToEnd);
        } catch (StackFailure e) {
            progress.failed(String.valueOf(e.getMessage()));
            return 1;
        } catch (RuntimeException e) {
            e.printStackTrace();
            progress.failed(e + "\nAll of it: " + home.log("supervisor"));
            return 1;
        } finally {
            home.owner().delete();
            ended.countDown();
        }
    }

    private int supervise(ProgressFile progress, CountDownLatch askedToEnd) {
        Progress logged = new LoggedProgress(progress, clock);
        try (Stack stack = start(logged)) {
            progress.up();
            Supervision supervision = Supervision.of(stack, logged);
            try {
                askedToEnd.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } finally {
                supervision.close();
            }
            stack.archiveClasses();
            return 0;
        }
    }

    private Stack start(Progress progress) {
        return Stack.builder(home.directory())
                .checkout(settings.checkout())
                .ports(settings.ports())
                .jvmOptionsFrom(settings.environment())
                .progress(progress)
                .start();
    }

    /** The JVM ends only after the stack has stopped. */
    private static void endInOrder(CountDownLatch askedToEnd, CountDownLatch ended) {
        askedToEnd.countDown();
        try {
            ended.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The same events also in the supervisor's own log, with the time. */
    private record LoggedProgress(Progress target, Clock clock) implements Progress {

        @Override
        public void starting(String part) {
            log(part + ": starting");
            target.starting(part);
        }

        @Override
        public void ready(String part, Duration after) {
            log(part + ": ready after " + after.toMillis() + " ms");
            target.ready(part, after);
        }

        @Override
        public void died(String part, String why) {
            log(part + ": died; " + why);
            target.died(part, why);
        }

        @Override
        public void archiving(String part) {
            log(part + ": archiving its classes");
            target.archiving(part);
        }

        @Override
        public void stopped(String part) {
            log(part + ": stopped");
            target.stopped(part);
        }

        private void log(String event) {
            System.out.println(clock.instant() + " " + event);
        }
    }
}
