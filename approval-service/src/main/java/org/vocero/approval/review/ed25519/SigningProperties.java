package org.vocero.approval.review.ed25519;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * What approvals are signed with. There is no default: a service without its key must not start.
 *
 * @param keyId names the key to those who verify
 * @param privateKeyFile Ed25519, PKCS#8 in PEM
 */
@Validated
@ConfigurationProperties("vocero.signing")
record SigningProperties(@NotBlank String keyId, @NotNull Path privateKeyFile) {}
