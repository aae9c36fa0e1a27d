package org.vocero.scheduling.quartz;

import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.vocero.scheduling.check.AskingForChecks;
import org.vocero.scheduling.publication.SharedClock;

/** Looks which accounts have something due in a day or in an hour. */
@Component
@DisallowConcurrentExecution
class AskForAccountChecks implements Job {

    private final AskingForChecks asking;
    private final SharedClock clock;
    private final TransactionOperations transactions;

    AskForAccountChecks(AskingForChecks asking, SharedClock clock, TransactionOperations transactions) {
        this.asking = asking;
        this.clock = clock;
        this.transactions = transactions;
    }

    @Override
    public void execute(JobExecutionContext context) {
        ask();
    }

    void ask() {
        transactions.executeWithoutResult(status -> asking.ask(clock.now()));
    }
}
