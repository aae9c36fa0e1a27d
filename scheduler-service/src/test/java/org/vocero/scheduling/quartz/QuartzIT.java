package org.vocero.scheduling.quartz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vocero.scheduling.publication.Examples.approval;
import static org.vocero.scheduling.publication.Examples.at;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.SimpleTrigger;
import org.quartz.TriggerKey;
import org.quartz.simpl.RAMJobStore;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.vocero.scheduling.SchedulerDatabase;
import org.vocero.scheduling.publication.Examples;
import org.vocero.scheduling.publication.SchedulingPosts;

@SchedulerDatabase
class QuartzIT {

    private static final Instant NOON = Instant.parse("2030-12-18T12:00:00Z");

    @Autowired
    @Qualifier("tickQuartz") private Scheduler tick;

    @Autowired
    @Qualifier("clusterQuartz") private Scheduler cluster;

    @Autowired
    private DeriveAfterZoneChanges deriving;

    @Autowired
    private SchedulingPosts scheduling;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transactions;

    @BeforeEach
    void empty() {
        jdbc.sql("TRUNCATE post, anchor, publication, due_message, outbox").update();
    }

    @Test
    void ticksInMemoryAndLeavesOutWhatItMissed() throws SchedulerException {
        SimpleTrigger trigger = (SimpleTrigger) tick.getTrigger(TriggerKey.triggerKey("ReleaseTick"));

        assertThat(tick.getMetaData().getJobStoreClass()).isEqualTo(RAMJobStore.class);
        assertThat(trigger.getMisfireInstruction())
                .isEqualTo(SimpleTrigger.MISFIRE_INSTRUCTION_RESCHEDULE_NEXT_WITH_REMAINING_COUNT);
    }

    @Test
    void keepsInTheDatabaseWhatMustRunOnce() throws SchedulerException {
        assertThat(cluster.getMetaData().isJobStoreClustered()).isTrue();
        assertThat(jdbc.sql("SELECT job_name FROM qrtz_job_details WHERE sched_name = 'cluster'")
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrder("DeriveAfterZoneChanges", "CleanUp", "AskForAccountChecks");
    }

    @Test
    void derivesAgainWithNewerZoneRulesAndNotWithOlderOnes() {
        transactions.executeWithoutResult(
                status -> scheduling.decide(List.of(approval(Examples.post("a"), 1, at(NOON), "x-oas-en"))));
        beDerivedWithOtherRules();

        deriving.deriveWith("9998a");
        Instant afterNewer = dueAt();
        beDerivedWithOtherRules();
        deriving.deriveWith("2020a");

        assertThat(afterNewer).isEqualTo(NOON);
        assertThat(dueAt()).isEqualTo(NOON.plusSeconds(3600));
        assertThat(jdbc.sql("SELECT version FROM zone_rules")
                        .query(String.class)
                        .single())
                .isEqualTo("9998a");
        assertThat(jdbc.sql(
                                "SELECT count(*) FROM outbox WHERE headers ->> 'ce_type' = 'scheduling.publication-rescheduled.v1'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    private void beDerivedWithOtherRules() {
        jdbc.sql(
                        "UPDATE publication SET due_at = due_at + interval '1 hour', not_after = not_after + interval '1 hour'")
                .update();
    }

    private Instant dueAt() {
        return jdbc.sql("SELECT due_at FROM publication")
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
    }
}
