package org.vocero.sandbox.fault.web;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.vocero.sandbox.fault.Call;
import org.vocero.sandbox.fault.Fault;
import org.vocero.sandbox.fault.Faults;

/** Lets a call do its work, or not, and end as it should or as somebody ordered. */
@Component
public class FaultyExchange implements DisposableBean {

    private final Faults faults;
    private final Duration latency;
    private final CountDownLatch stopped = new CountDownLatch(1);

    FaultyExchange(Faults faults, LatencyProperties properties) {
        this.faults = faults;
        this.latency = properties.latency();
    }

    /**
     * Has the call of this account answered.
     *
     * @param work what the call does, with its answer
     * @param failure the platform's answer with a status of 500 and above
     */
    public ResponseEntity<?> answer(
            String account, Call call, Supplier<ResponseEntity<?>> work, IntFunction<ResponseEntity<?>> failure) {
        Optional<Fault> ordered = faults.next(account, call);
        hold(ordered.map(Fault::latency).orElse(Duration.ZERO).plus(latency));
        if (ordered.isEmpty()) {
            return work.get();
        }
        Fault fault = ordered.get();
        if (fault.takesEffect()) {
            ResponseEntity<?> answer = work.get();
            if (fault.ending() == Fault.Ending.ANSWER) {
                return answer;
            }
        }
        if (fault.ending() == Fault.Ending.CLOSE) {
            throw new ConnectionDropped();
        }
        return failure.apply(fault.status());
    }

    /** Lets go of the calls that are held up. */
    @Override
    public void destroy() {
        stopped.countDown();
    }

    private void hold(Duration duration) {
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
}
