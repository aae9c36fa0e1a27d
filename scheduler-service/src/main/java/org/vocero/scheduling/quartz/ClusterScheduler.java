package org.vocero.scheduling.quartz;

import static org.quartz.CronScheduleBuilder.cronSchedule;
import static org.quartz.CronScheduleBuilder.dailyAtHourAndMinute;
import static org.quartz.JobBuilder.newJob;
import static org.quartz.TriggerBuilder.newTrigger;

import java.util.Properties;
import java.util.TimeZone;
import javax.sql.DataSource;
import org.quartz.CronScheduleBuilder;
import org.quartz.Job;
import org.quartz.JobDetail;
import org.quartz.Trigger;
import org.quartz.impl.jdbcjobstore.PostgreSQLDelegate;
import org.quartz.spi.JobFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.quartz.SchedulerFactoryBean;
import org.springframework.transaction.PlatformTransactionManager;
import org.vocero.scheduling.config.ClusterProperties;

/** The scheduler in the database, clustered: it runs on one instance what must run once, and on another if that one dies. */
@Configuration(proxyBeanMethods = false)
class ClusterScheduler {

    static final String NAME = "cluster";

    @Bean("clusterQuartz")
    SchedulerFactoryBean clusterScheduler(
            JobFactory jobs,
            DataSource dataSource,
            PlatformTransactionManager transactions,
            ClusterProperties cluster) {
        SchedulerFactoryBean scheduler = new SchedulerFactoryBean();
        scheduler.setSchedulerName(NAME);
        scheduler.setDataSource(dataSource);
        scheduler.setTransactionManager(transactions);
        scheduler.setQuartzProperties(properties(cluster));
        scheduler.setJobFactory(jobs);
        scheduler.setJobDetails(job(DeriveAfterZoneChanges.class), job(CleanUp.class), job(AskForAccountChecks.class));
        scheduler.setTriggers(
                at(dailyAtHourAndMinute(2, 10), DeriveAfterZoneChanges.class),
                at(dailyAtHourAndMinute(2, 40), CleanUp.class),
                at(cronSchedule(cluster.accountChecks()), AskForAccountChecks.class),
                atStart(DeriveAfterZoneChanges.class));
        scheduler.setOverwriteExistingJobs(true);
        scheduler.setWaitForJobsToCompleteOnShutdown(true);
        return scheduler;
    }

    private static Properties properties(ClusterProperties cluster) {
        Properties properties = new Properties();
        properties.setProperty("org.quartz.scheduler.instanceId", "AUTO");
        properties.setProperty("org.quartz.jobStore.driverDelegateClass", PostgreSQLDelegate.class.getName());
        properties.setProperty("org.quartz.jobStore.tablePrefix", "qrtz_");
        properties.setProperty("org.quartz.jobStore.isClustered", "true");
        properties.setProperty(
                "org.quartz.jobStore.clusterCheckinInterval",
                Long.toString(cluster.checkIn().toMillis()));
        properties.setProperty("org.quartz.jobStore.useProperties", "true");
        properties.setProperty("org.quartz.threadPool.threadCount", "1");
        return properties;
    }

    private static JobDetail job(Class<? extends Job> job) {
        // Recovery: an instance that dies in the middle leaves the job to another.
        return newJob(job)
                .withIdentity(job.getSimpleName())
                .storeDurably()
                .requestRecovery()
                .build();
    }

    private static Trigger at(CronScheduleBuilder time, Class<? extends Job> job) {
        return newTrigger()
                .forJob(job.getSimpleName())
                .withIdentity(job.getSimpleName())
                .withSchedule(
                        time.inTimeZone(TimeZone.getTimeZone("UTC")).withMisfireHandlingInstructionFireAndProceed())
                .build();
    }

    /** A new release can bring new zone rules, so the day's turn is not waited for. */
    private static Trigger atStart(Class<? extends Job> job) {
        return newTrigger()
                .forJob(job.getSimpleName())
                .withIdentity(job.getSimpleName() + "AtStart")
                .startNow()
                .build();
    }
}
