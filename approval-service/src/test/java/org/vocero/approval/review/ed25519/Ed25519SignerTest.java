package org.vocero.approval.review.ed25519;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Duration;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vocero.approval.campaign.AnchorSeal;
import org.vocero.approval.post.Seal;
import org.vocero.composition.AnchorStatement;
import org.vocero.composition.ApprovalStatement;
import org.vocero.composition.Occurrence;
import org.vocero.composition.When;

class Ed25519SignerTest {

    @TempDir
    private Path folder;

    @Test
    void signsTheStatement() throws GeneralSecurityException, IOException {
        KeyPair keys = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        When when = new When(
                Occurrence.first("launch"),
                null,
                Period.ZERO,
                LocalTime.NOON,
                ZoneId.of("America/Lima"),
                Duration.ofHours(2));
        ApprovalStatement statement =
                new ApprovalStatement(UUID.randomUUID(), 3, UUID.randomUUID(), "migrantes", "d".repeat(64), when);

        Seal seal = new Ed25519Signer(new SigningProperties("k1", pem(keys))).seal(statement);

        assertThat(isSigned(keys, statement.toBytes(), seal.signature())).isTrue();
        assertThat(seal.keyId()).isEqualTo("k1");
        assertThat(seal.digest()).isEqualTo(statement.digest());
    }

    @Test
    void signsAnAnchorsDate() throws GeneralSecurityException, IOException {
        KeyPair keys = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        AnchorStatement statement = new AnchorStatement("migrantes", Occurrence.first("launch"), null, 3);

        AnchorSeal seal = new Ed25519Signer(new SigningProperties("k1", pem(keys))).seal(statement);

        assertThat(isSigned(keys, statement.toBytes(), seal.signature())).isTrue();
        assertThat(seal.keyId()).isEqualTo("k1");
    }

    /** Whoever signed with the JDK before signs the same now. */
    @Test
    void signsAsTheJdkDoes() throws GeneralSecurityException, IOException {
        KeyPair keys = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        AnchorStatement statement = new AnchorStatement("migrantes", Occurrence.first("launch"), null, 3);
        Signature jdk = Signature.getInstance("Ed25519");
        jdk.initSign(keys.getPrivate());
        jdk.update(statement.toBytes());

        AnchorSeal seal = new Ed25519Signer(new SigningProperties("k1", pem(keys))).seal(statement);

        assertThat(seal.signature()).isEqualTo(Base64.getEncoder().encodeToString(jdk.sign()));
    }

    @Test
    void doesNotStartWithoutAKeyThatSigns() throws GeneralSecurityException, IOException {
        Path rsa = pem(KeyPairGenerator.getInstance("RSA").generateKeyPair());
        Path other = pem(KeyPairGenerator.getInstance("Ed448").generateKeyPair());
        Path noise = Files.writeString(folder.resolve("noise.pem"), "not a key");
        Path empty = Files.writeString(
                folder.resolve("empty.pem"), "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n");

        for (Path file : new Path[] {rsa, other, noise, empty, folder.resolve("nowhere.pem")}) {
            assertThatThrownBy(() -> new Ed25519Signer(new SigningProperties("k1", file)))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining(file.getFileName().toString());
        }
    }

    private static boolean isSigned(KeyPair keys, byte[] statement, String signature) throws GeneralSecurityException {
        Signature verifier = Signature.getInstance("Ed25519");
        verifier.initVerify(keys.getPublic());
        verifier.update(statement);
        return verifier.verify(Base64.getDecoder().decode(signature));
    }

    private Path pem(KeyPair keys) throws IOException {
        String encoded =
                Base64.getMimeEncoder().encodeToString(keys.getPrivate().getEncoded());
        return Files.writeString(
                Files.createTempFile(folder, "key", ".pem"),
                "-----BEGIN PRIVATE KEY-----\n" + encoded + "\n-----END PRIVATE KEY-----\n");
    }
}
