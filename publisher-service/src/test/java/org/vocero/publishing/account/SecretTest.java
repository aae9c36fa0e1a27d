package org.vocero.publishing.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.vocero.publishing.channel.facebook.FacebookCredentials;
import org.vocero.publishing.channel.x.XCredentials;

class SecretTest {

    private final Secret secret = Secret.of("a-token");

    @Test
    void isNeverPrinted() {
        assertThat(secret).hasToString("***");
        assertThat(new XCredentials(secret, secret, secret, secret).toString()).doesNotContain("a-token");
        assertThat(new FacebookCredentials("1067", secret, secret).toString()).doesNotContain("a-token");
    }

    @Test
    void isNotBlank() {
        assertThatIllegalArgumentException().isThrownBy(() -> Secret.of(" "));
    }
}
