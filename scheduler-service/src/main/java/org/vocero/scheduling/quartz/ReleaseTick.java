package org.vocero.scheduling.quartz;

import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.vocero.scheduling.publication.ReleasingPublications;

/** Releases what is due, one tick at a time. */
@Component
@DisallowConcurrentExecution
class ReleaseTick implements Job {

    private static final Logger LOG = LoggerFactory.getLogger(ReleaseTick.class);

    private final ReleasingPublications releasing;
    private final Pulse pulse;
    private boolean failing;

    ReleaseTick(ReleasingPublications releasing, Pulse pulse) {
        this.releasing = releasing;
        this.pulse = pulse;
    }

    /** A failure is left to the next tick, which finds the same work; it is said once, and so is its end. */
    @Override
    public void execute(JobExecutionContext context) {
        pulse.during(this::release);
    }

    private void release() {
        try {
            releasing.releaseDue();
            if (failing) {
                failing = false;
                LOG.info("Releases go on");
            }
        } catch (RuntimeException e) {
            if (!failing) {
                failing = true;
                LOG.error("Nothing is released until this passes", e);
            }
        }
    }
}
