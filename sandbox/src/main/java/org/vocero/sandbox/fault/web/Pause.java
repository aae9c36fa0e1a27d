package org.vocero.sandbox.fault.web;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** Holds calls up, until the sandbox is stopped. */
@Component
class Pause implements DisposableBean {

    private final CountDownLatch stopped = new CountDownLatch(1);

    void hold(Duration duration) {
        if (duration.isZero()) {
            return;
        }
        try {
            if (stopped.await(duration.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new ConnectionDropped();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ConnectionDropped();
        }
    }

    /** Lets go of the calls that are held up. */
    @Override
    public void destroy() {
        stopped.countDown();
    }
}
