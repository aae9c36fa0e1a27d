package org.vocero.localstack.process;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The end of a process, ours or anybody's, for those who have something to look at until then. */
public final class ProcessEnd {

    private final ProcessHandle process;
    private final CompletableFuture<ProcessHandle> exit;

    private ProcessEnd(ProcessHandle process) {
        this.process = process;
        this.exit = process.onExit();
    }

    public static ProcessEnd of(ProcessHandle process) {
        return new ProcessEnd(process);
    }

    /** Returns with true as soon as the process has ended, with false if it lives on at the end of this time. */
    public boolean within(Duration time) throws InterruptedException {
        try {
            exit.get(time.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            return !process.isAlive();
        }
    }
}
