package org.vocero.publishing.config;

import jakarta.validation.constraints.NotEmpty;
import java.nio.file.Path;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * The keys whose approvals count.
 *
 * @param publicKeys X.509 PEM files by key id
 */
@Validated
@ConfigurationProperties("vocero.signing")
record SigningProperties(@NotEmpty Map<String, Path> publicKeys) {}
