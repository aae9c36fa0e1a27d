package org.vocero.scheduling.quartz;

import java.time.zone.ZoneRulesProvider;
import java.util.Optional;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.vocero.scheduling.publication.DerivingWindows;
import org.vocero.scheduling.publication.PublicationId;
import org.vocero.scheduling.publication.ZoneRules;

/** When this Java knows newer zone rules than the windows were derived with, derives them again. */
@Component
@DisallowConcurrentExecution
class DeriveAfterZoneChanges implements Job {

    private static final Logger LOG = LoggerFactory.getLogger(DeriveAfterZoneChanges.class);
    private static final int AT_MOST = 2_000;

    private final ZoneRules rules;
    private final DerivingWindows deriving;
    private final TransactionOperations transactions;

    DeriveAfterZoneChanges(ZoneRules rules, DerivingWindows deriving, TransactionOperations transactions) {
        this.rules = rules;
        this.deriving = deriving;
        this.transactions = transactions;
    }

    /** Stopped in the middle it begins again from the start, which derives the same. */
    @Override
    public void execute(JobExecutionContext context) {
        deriveWith(ZoneRulesProvider.getVersions("UTC").lastKey());
    }

    void deriveWith(String version) {
        // During a rolling upgrade old and new instances run side by side: the newer rules stay.
        if (rules.derivedWith().filter(known -> known.compareTo(version) >= 0).isPresent()) {
            return;
        }
        Optional<PublicationId> last = Optional.empty();
        do {
            Optional<PublicationId> after = last;
            last = transactions.execute(status -> deriving.deriveSome(after, AT_MOST));
        } while (last.isPresent());
        rules.noteDerivedWith(version);
        LOG.info("Windows are derived with the zone rules of {}", version);
    }
}
