package org.vocero.approval.medium.clock;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.vocero.approval.medium.ClearingMedia;

/** On every instance: whoever comes second finds nothing to do. A failure is logged, and the next look goes on. */
@Component
class ClearingClock {

    private final ClearingMedia clearing;

    ClearingClock(ClearingMedia clearing) {
        this.clearing = clearing;
    }

    @Scheduled(initialDelayString = "${vocero.media.first-look:5m}", fixedDelayString = "${vocero.media.look:1h}")
    void look() {
        clearing.clear();
    }
}
