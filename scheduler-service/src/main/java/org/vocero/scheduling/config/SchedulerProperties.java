package org.vocero.scheduling.config;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How the release runs.
 *
 * @param tick how often each instance looks for what is due
 * @param ahead how long before its due instant a publication is released, so that its publisher has it when it falls due
 * @param batch how many publications a transaction releases at most
 */
@Validated
@ConfigurationProperties("vocero.scheduler")
public record SchedulerProperties(
        @DurationMin(millis = 10) @DefaultValue("100ms") Duration tick,

        @DurationMin @DurationMax(seconds = 60) @DefaultValue("2s")
        Duration ahead,

        @Min(1) @Max(10_000) @DefaultValue("1000") int batch) {}
