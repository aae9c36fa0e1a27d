package org.vocero.publishing.account.tink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vocero.publishing.account.Sealing;
import org.vocero.publishing.account.Sealing.Place;
import org.vocero.publishing.account.Sealing.Sealed;
import org.vocero.publishing.account.Sealing.Unreadable;
import org.vocero.publishing.account.Secret;

class TinkSealingTest {

    private static final Place PLACE = new Place("x-oas-en", "x", "access-token");
    private static final String ONE = "1 " + key("1");
    private static final String TWO = "2 " + key("2");

    private final Secret secret = Secret.of("14-a-token-ñ");

    @TempDir
    private Path directory = Path.of("");

    @Test
    void opensWhatItHasSealed() {
        Sealing sealing = keys(ONE);

        Sealed sealed = sealing.seal(secret, PLACE);

        assertThat(sealed.key()).isEqualTo(1);
        assertThat(new String(Base64.getDecoder().decode(sealed.text()), StandardCharsets.ISO_8859_1))
                .doesNotContain("a-token");
        assertThat(sealing.open(sealed, PLACE).reveal()).isEqualTo("14-a-token-ñ");
    }

    @Test
    void sealsTheSameSecretDifferentlyEachTime() {
        Sealing sealing = keys(ONE);

        assertThat(sealing.seal(secret, PLACE).text())
                .isNotEqualTo(sealing.seal(secret, PLACE).text());
    }

    @Test
    void opensNothingThatWasMovedToAnotherPlace() {
        Sealing sealing = keys(ONE);
        Sealed sealed = sealing.seal(secret, PLACE);

        for (Place other : new Place[] {
            new Place("x-oea-es", "x", "access-token"),
            new Place("x-oas-en", "mastodon", "access-token"),
            new Place("x-oas-en", "x", "consumer-key")
        }) {
            assertThatExceptionOfType(Unreadable.class).isThrownBy(() -> sealing.open(sealed, other));
        }
    }

    @Test
    void opensNothingThatWasAltered() {
        Sealing sealing = keys(ONE);
        Sealed sealed = sealing.seal(secret, PLACE);
        byte[] bytes = Base64.getDecoder().decode(sealed.text());
        bytes[bytes.length - 20] ^= 1;
        Sealed altered = new Sealed(1, Base64.getEncoder().encodeToString(bytes));

        assertThatExceptionOfType(Unreadable.class)
                .isThrownBy(() -> sealing.open(altered, PLACE))
                .withMessageContaining("access-token of x-oas-en")
                .withMessageNotContaining(altered.text());
    }

    @Test
    void sealsWithTheFirstKeyAndStillOpensWithTheOthers() {
        Sealed old = keys(ONE).seal(secret, PLACE);
        Sealing rotated = keys(TWO, ONE);

        Sealed fresh = rotated.seal(rotated.open(old, PLACE), PLACE);

        assertThat(fresh.key()).isEqualTo(2);
        assertThat(keys(TWO).open(fresh, PLACE).reveal()).isEqualTo("14-a-token-ñ");
        assertThatExceptionOfType(Unreadable.class)
                .isThrownBy(() -> keys(TWO).open(old, PLACE))
                .withMessageContaining("key 1");
    }

    @Test
    void refusesLinesThatAreNoKeysWithoutShowingThem() {
        for (String line :
                new String[] {"1 c2hvcnQtc2VjcmV0", "x " + ONE.substring(2), "3 not*base64secret", "only-one-secret"}) {
            assertThatIllegalStateException()
                    .isThrownBy(() -> keys("# ours", line))
                    .withMessageContaining("line 2")
                    .withMessageNotContaining("secret")
                    .withMessageNotContaining("c2Vj");
        }
    }

    @Test
    void refusesAFileWithoutKeysOrWithTheSameIdTwice() {
        assertThatIllegalStateException().isThrownBy(() -> keys("# none")).withMessageContaining("no key");
        assertThatIllegalStateException().isThrownBy(() -> keys(ONE, ONE)).withMessageContaining("another key");
    }

    private static String key(String digit) {
        return Base64.getEncoder().encodeToString(digit.repeat(32).getBytes(StandardCharsets.US_ASCII));
    }

    private Sealing keys(String... lines) {
        try {
            return TinkSealing.with(Files.writeString(directory.resolve("keys"), String.join("\n", lines) + "\n"));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
