package org.vocero.sandbox.fault.web;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.vocero.sandbox.fault.Call;
import org.vocero.sandbox.fault.Fault;
import org.vocero.sandbox.fault.Faults;

/** Lets a call do its work, or not, and end as it should or as somebody ordered. */
@Component
public class FaultyExchange {

    private final Faults faults;
    private final Duration latency;
    private final Pause pause;
    private final SlowAnswer slow;
    private final Clock clock;

    FaultyExchange(Faults faults, LatencyProperties properties, Pause pause, SlowAnswer slow, Clock clock) {
        this.faults = faults;
        this.latency = properties.latency();
        this.pause = pause;
        this.slow = slow;
        this.clock = clock;
    }

    /**
     * Has the call of this account answered.
     *
     * @param work what the call does, with its answer
     */
    public ResponseEntity<?> answer(
            String account, Call call, Supplier<ResponseEntity<?>> work, PlatformRefusals refusals) {
        Optional<Fault> ordered = faults.next(account, call, refusals.kinds());
        pause.hold(ordered.map(Fault::latency).orElse(Duration.ZERO).plus(latency));
        return ordered.isEmpty() ? work.get() : end(ordered.get().ending(), work, refusals);
    }

    private ResponseEntity<?> end(Fault.Ending ending, Supplier<ResponseEntity<?>> work, PlatformRefusals refusals) {
        ResponseEntity<?> done =
                ending.takesEffect() ? work.get() : ResponseEntity.noContent().build();
        return switch (ending.kind()) {
            case ANSWER -> done;
            case CLOSE -> throw new ConnectionDropped();
            case STATUS -> refusals.broken(ending.number());
            case TRICKLE -> throw slow.write(done, Duration.ofMillis(ending.number()));
            case RATE_LIMIT -> refusals.tooMany(clock.instant().plusSeconds(ending.number()), CurrentResponse.get());
            case DUPLICATE -> refusals.duplicate();
            case EXPIRED_TOKEN -> refusals.expiredToken();
            case NO_CREDIT -> refusals.noCredit();
        };
    }
}
