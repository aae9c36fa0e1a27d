package org.vocero.scheduling.quartz;

import static org.quartz.JobBuilder.newJob;
import static org.quartz.SimpleScheduleBuilder.simpleSchedule;
import static org.quartz.TriggerBuilder.newTrigger;

import java.time.Duration;
import java.util.Properties;
import org.quartz.Job;
import org.quartz.JobDetail;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.Trigger;
import org.quartz.simpl.RAMJobStore;
import org.quartz.spi.JobFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.quartz.SchedulerFactoryBean;
import org.vocero.scheduling.config.SchedulerProperties;

/**
 * The scheduler in memory, one on every instance, that ticks. Nothing about a publication is in it: an instance that dies takes no
 * schedule with it, and there is nobody to elect.
 */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class TickScheduler {

    static final String NAME = "tick";

    @Bean("tickQuartz")
    SchedulerFactoryBean tickScheduler(JobFactory jobs, SchedulerProperties scheduling) {
        SchedulerFactoryBean scheduler = new SchedulerFactoryBean();
        scheduler.setSchedulerName(NAME);
        scheduler.setQuartzProperties(properties(scheduling.tick()));
        scheduler.setJobFactory(jobs);
        scheduler.setJobDetails(job(ReleaseTick.class));
        scheduler.setTriggers(every(scheduling.tick(), ReleaseTick.class));
        scheduler.setWaitForJobsToCompleteOnShutdown(true);
        return scheduler;
    }

    /** The next tick is at once, whatever the clock said before. */
    static void beginAnew(Scheduler ticks, Duration interval) throws SchedulerException {
        Trigger now = every(interval, ReleaseTick.class);
        ticks.rescheduleJob(now.getKey(), now);
    }

    private static Properties properties(Duration tick) {
        Properties properties = new Properties();
        properties.setProperty("org.quartz.jobStore.class", RAMJobStore.class.getName());
        // A tick that comes late, because the one before took long, is a misfire at once, and a misfire is left out.
        properties.setProperty("org.quartz.jobStore.misfireThreshold", Long.toString(tick.toMillis()));
        properties.setProperty("org.quartz.threadPool.threadCount", "1");
        return properties;
    }

    private static JobDetail job(Class<? extends Job> job) {
        return newJob(job).withIdentity(job.getSimpleName()).storeDurably().build();
    }

    private static Trigger every(Duration interval, Class<? extends Job> job) {
        return newTrigger()
                .forJob(job.getSimpleName())
                .withIdentity(job.getSimpleName())
                .withSchedule(simpleSchedule()
                        .withIntervalInMilliseconds(interval.toMillis())
                        .repeatForever()
                        .withMisfireHandlingInstructionNextWithRemainingCount())
                .build();
    }
}
