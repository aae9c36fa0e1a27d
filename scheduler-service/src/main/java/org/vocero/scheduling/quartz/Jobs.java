package org.vocero.scheduling.quartz;

import org.quartz.spi.JobFactory;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Lets Quartz run the jobs that are beans, instead of making its own. */
@Configuration(proxyBeanMethods = false)
class Jobs {

    @Bean
    JobFactory jobFactory(BeanFactory beans) {
        return (fired, scheduler) -> beans.getBean(fired.getJobDetail().getJobClass());
    }
}
