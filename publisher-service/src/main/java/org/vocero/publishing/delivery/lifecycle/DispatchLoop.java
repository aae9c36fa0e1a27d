package org.vocero.publishing.delivery.lifecycle;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.vocero.publishing.delivery.Dispatching;
import org.vocero.publishing.delivery.Terms;
import org.vocero.publishing.delivery.WakeUp;

/**
 * One thread that dispatches at each wake-up, and otherwise looks now and then for what another instance or the passing of
 * time has brought. Where much is to do it keeps a pace: a claim costs as much for one account as for all that became free in the
 * meantime. On the way down it waits for the calls that are under way, so that their outcomes are recorded.
 */
@Component
final class DispatchLoop implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(DispatchLoop.class);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(1);

    private final Dispatching dispatching;
    private final WakeUp wakeUp;
    private final Terms terms;
    private final Duration poll;
    private final Duration pace;
    private volatile @Nullable Thread thread;

    DispatchLoop(
            Dispatching dispatching,
            WakeUp wakeUp,
            Terms terms,
            @Value("${vocero.publisher.poll:150ms}") Duration poll,
            @Value("${vocero.publisher.pace:25ms}") Duration pace) {
        this.dispatching = dispatching;
        this.wakeUp = wakeUp;
        this.terms = terms;
        this.poll = poll;
        this.pace = pace;
    }

    @Override
    public void start() {
        Thread dispatcher = new Thread(this::run, "dispatch");
        thread = dispatcher;
        dispatcher.start();
    }

    private void run() {
        try {
            while (thread == Thread.currentThread()) {
                long began = System.nanoTime();
                wakeUp.sleep(dispatch() ? poll : AFTER_FAILURE);
                wakeUp.gather(pace.minusNanos(System.nanoTime() - began));
            }
        } catch (InterruptedException e) {
            LOG.debug("dispatching was interrupted", e);
        }
    }

    /** A database that is away for a while must not end the loop. */
    private boolean dispatch() {
        try {
            dispatching.round();
            return true;
        } catch (RuntimeException e) {
            LOG.error("a round of dispatching failed, the next follows", e);
            return false;
        }
    }

    @Override
    public void stop() {
        Thread dispatcher = thread;
        thread = null;
        if (dispatcher == null) {
            return;
        }
        wakeUp.now();
        try {
            dispatcher.join(terms.callTimeout().toMillis());
            if (!dispatching.awaitIdle(terms.callTimeout())) {
                LOG.warn("calls are still under way: their outcomes will be looked up after the next start");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }
}
