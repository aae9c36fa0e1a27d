package org.vocero.scheduling.quartz;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Properties;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quartz.Job;
import org.quartz.JobBuilder;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.SimpleScheduleBuilder;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;
import org.quartz.TriggerKey;
import org.quartz.impl.StdSchedulerFactory;
import org.vocero.scheduling.config.SchedulerProperties;

class TickWatchTest {

    private static final Duration TICK = Duration.ofMillis(100);
    private static final TriggerKey KEY = TriggerKey.triggerKey(ReleaseTick.class.getSimpleName());

    private final AtomicLong nanos = new AtomicLong();
    private final Pulse pulse = new Pulse(nanos::get);
    private final Semaphore ticked = new Semaphore(0);
    private final Scheduler ticks = scheduler();
    private final TickWatch watch =
            new TickWatch(pulse, ticks, new SchedulerProperties(TICK, Duration.ofSeconds(2), 1_000));

    /** Quartz's next tick is an hour ahead: so it is when the clock was set back by an hour since the last. */
    @BeforeEach
    void setBackTheClock() throws SchedulerException {
        Job tick = context -> pulse.during(ticked::release);
        ticks.setJobFactory((fired, scheduler) -> tick);
        Trigger inAnHour = TriggerBuilder.newTrigger()
                .withIdentity(KEY)
                .startAt(Date.from(Instant.now().plus(Duration.ofHours(1))))
                .withSchedule(SimpleScheduleBuilder.simpleSchedule()
                        .withIntervalInMilliseconds(TICK.toMillis())
                        .repeatForever())
                .build();
        ticks.scheduleJob(
                JobBuilder.newJob(tick.getClass())
                        .withIdentity(ReleaseTick.class.getSimpleName())
                        .storeDurably()
                        .build(),
                inAnHour);
        ticks.start();
    }

    @AfterEach
    void stop() throws SchedulerException {
        ticks.shutdown(true);
    }

    @Test
    void ticksGoOnWhenTheClockWasSetBack() throws Exception {
        pass(Duration.ofSeconds(1));

        watch.look();

        assertThat(ticked.tryAcquire(2, 30, SECONDS)).isTrue();
    }

    @Test
    void leavesAloneWhatTicksOrIsOnlyLate() throws Exception {
        pass(TICK.multipliedBy(5));
        watch.look();
        pulse.during(() -> {
            pass(Duration.ofMinutes(1));
            assertThat(pulse.silence()).isZero();
        });
        watch.look();

        assertThat(ticks.getTrigger(KEY).getNextFireTime())
                .isAfter(Date.from(Instant.now().plus(Duration.ofMinutes(50))));
    }

    private void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
    }

    private static Scheduler scheduler() {
        Properties properties = new Properties();
        properties.setProperty("org.quartz.scheduler.instanceName", "watched");
        properties.setProperty("org.quartz.threadPool.threadCount", "1");
        properties.setProperty("org.quartz.threadPool.class", "org.quartz.simpl.SimpleThreadPool");
        try {
            return new StdSchedulerFactory(properties).getScheduler();
        } catch (SchedulerException e) {
            throw new IllegalStateException(e);
        }
    }
}
