package org.vocero.scheduling.config;

import jakarta.validation.constraints.NotBlank;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How the instances share what must run once.
 *
 * @param checkIn how often each says that it is there; one that is silent for much longer is taken for dead, and its jobs go on elsewhere. Nothing among
 *     them is urgent: an instance that is only slow must not be taken for dead
 * @param accountChecks when is looked which accounts are to be checked, as Quartz writes it
 */
@Validated
@ConfigurationProperties("vocero.scheduler.cluster")
public record ClusterProperties(
        @DurationMin(millis = 100) @DefaultValue("20s") Duration checkIn,

        @NotBlank @DefaultValue("0 * * * * ?") String accountChecks) {}
