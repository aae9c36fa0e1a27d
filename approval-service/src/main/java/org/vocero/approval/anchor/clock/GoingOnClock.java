package org.vocero.approval.anchor.clock;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.vocero.approval.anchor.GoingOn;

/** On every instance, and nothing is elected: whoever comes second finds nothing to do. A failure is logged, and the next look goes on. */
@Component
class GoingOnClock {

    private final GoingOn goingOn;

    GoingOnClock(GoingOn goingOn) {
        this.goingOn = goingOn;
    }

    @Scheduled(
            initialDelayString = "${vocero.observances.first-look:20s}",
            fixedDelayString = "${vocero.observances.look:1m}")
    void look() {
        goingOn.goOn();
    }
}
