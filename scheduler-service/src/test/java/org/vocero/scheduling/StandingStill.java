package org.vocero.scheduling;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.scheduling.quartz.SchedulerFactoryBean;

/** Leaves Quartz ready and never started: however long its interval, the first tick would be at once, beside a test. */
@TestComponent
class StandingStill implements BeanPostProcessor {

    @Override
    public Object postProcessBeforeInitialization(Object bean, String name) {
        if (bean instanceof SchedulerFactoryBean quartz) {
            quartz.setAutoStartup(false);
        }
        return bean;
    }
}
