package org.vocero.publishing.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import org.junit.jupiter.api.Test;

class SecretTest {

    @Test
    void isNeverPrinted() {
        Secret secret = Secret.of("hush");

        assertThat(secret).hasToString("***");
        assertThat(Credentials.of(Map.of("token", secret, "handle", Secret.of("oea"))))
                .hasToString("[handle, token] ***");
    }

    @Test
    void isNotBlank() {
        assertThatIllegalArgumentException().isThrownBy(() -> Secret.of(" "));
    }
}
