package org.vocero.publishing.config;

import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;
import org.vocero.publishing.account.Secret;

class AccountPropertiesTest {

    private final Secret secret = Secret.of("a-token");

    @Test
    void namesAllThatAnXAccountLacksAndNothingThatItHas() {
        AccountProperties account = new AccountProperties("x", secret, null, secret, null, null, null, null);

        assertThatIllegalStateException()
                .isThrownBy(() -> account.forX("x-oas-en"))
                .withMessage("vocero.publisher.accounts.x-oas-en lacks consumer-secret, access-token-secret");
    }

    @Test
    void namesAllThatAPageLacks() {
        AccountProperties account = new AccountProperties("facebook", null, null, null, null, " ", secret, null);

        assertThatIllegalStateException()
                .isThrownBy(() -> account.forFacebook("fb-oea"))
                .withMessage("vocero.publisher.accounts.fb-oea lacks page-id, app-secret");
    }
}
