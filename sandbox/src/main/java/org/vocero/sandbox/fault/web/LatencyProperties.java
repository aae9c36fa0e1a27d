package org.vocero.sandbox.fault.web;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How slow the platforms are.
 *
 * @param latency of every call, before whatever a fault adds
 */
@ConfigurationProperties("vocero.sandbox")
record LatencyProperties(@DefaultValue("0s") Duration latency) {}
