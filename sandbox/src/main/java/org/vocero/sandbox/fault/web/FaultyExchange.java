package org.vocero.sandbox.fault.web;

import java.time.Duration;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.vocero.sandbox.config.SandboxProperties;
import org.vocero.sandbox.fault.Call;
import org.vocero.sandbox.fault.Fault;
import org.vocero.sandbox.fault.Faults;

/** Lets a call do its work, or not, and end as it should or as somebody ordered. */
@Component
public class FaultyExchange {

    private final Faults faults;
    private final Duration latency;

    FaultyExchange(Faults faults, SandboxProperties properties) {
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
        pause(ordered.map(Fault::latency).orElse(Duration.ZERO).plus(latency));
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

    private static void pause(Duration duration) {
        if (duration.isZero()) {
            return;
        }
        try {
            Thread.sleep(duration.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while a call was held up", e);
        }
    }
}
