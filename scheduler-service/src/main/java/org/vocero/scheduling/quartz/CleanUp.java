package org.vocero.scheduling.quartz;

import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;
import org.springframework.stereotype.Component;
import org.vocero.messaging.InboxPurge;
import org.vocero.scheduling.publication.Releases;

/** Forgets what nobody will ask for again: messages of publications that are released or cancelled, ids of old events. */
@Component
@DisallowConcurrentExecution
class CleanUp implements Job {

    private final Releases releases;
    private final InboxPurge inbox;

    CleanUp(Releases releases, InboxPurge inbox) {
        this.releases = releases;
        this.inbox = inbox;
    }

    @Override
    public void execute(JobExecutionContext context) {
        releases.forgetNeedless();
        inbox.forgetOld();
    }
}
