package org.vocero.publishing.config;

import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;
import org.vocero.publishing.account.Secret;

/**
 * Where pictures are fetched from.
 *
 * @param url of approval-service
 * @param token that approval-service knows the publisher by
 * @param timeout for one picture
 * @param remembered how much of pictures is kept in memory
 */
@Validated
@ConfigurationProperties("vocero.media")
record MediaProperties(
        @DefaultValue("http://127.0.0.1:8080") URI url,
        @NotNull Secret token,
        @DefaultValue("2s") Duration connectTimeout,
        @DefaultValue("10s") Duration timeout,
        @DefaultValue("16MB") DataSize remembered) {}
