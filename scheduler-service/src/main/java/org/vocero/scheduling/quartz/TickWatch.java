package org.vocero.scheduling.quartz;

import java.time.Duration;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.vocero.scheduling.config.SchedulerProperties;

/**
 * Begins the ticks anew where they have stopped. Quartz waits for the next one by the wall clock: where that is set back by an hour, it waits for an
 * hour. This counts by a clock that nobody sets, and so does what calls it. A clock that is set forward needs nothing: what Quartz missed it leaves out.
 */
@Component
class TickWatch {

    private static final Logger LOG = LoggerFactory.getLogger(TickWatch.class);

    /** A tick or two come late on a machine that is busy. */
    private static final int INTERVALS = 5;

    private final Pulse pulse;
    private final Scheduler ticks;
    private final Duration tick;
    private boolean silent;

    TickWatch(Pulse pulse, @Qualifier("tickQuartz") Scheduler ticks, SchedulerProperties scheduling) {
        this.pulse = pulse;
        this.ticks = ticks;
        this.tick = scheduling.tick();
    }

    /** Until a tick has run; said once for each silence. */
    @Scheduled(fixedDelayString = "${vocero.scheduler.tick:100ms}")
    void look() throws SchedulerException {
        if (!ticks.isStarted() || ticks.isShutdown()) {
            pulse.begin();
            return;
        }
        Duration silence = pulse.silence();
        boolean late = silence.compareTo(tick.multipliedBy(INTERVALS)) > 0;
        if (late) {
            if (!silent) {
                LOG.warn("No tick for {} ms, as after a clock was set back: they begin anew", silence.toMillis());
            }
            TickScheduler.beginAnew(ticks, tick);
        }
        silent = late;
    }
}
