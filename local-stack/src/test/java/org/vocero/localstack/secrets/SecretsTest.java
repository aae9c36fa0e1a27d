package org.vocero.localstack.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.vocero.localstack.secrets.CampaignAccounts.Account;

@NullMarked
class SecretsTest {

    private static final List<Account> ACCOUNTS = CampaignAccounts.ofOwnCampaign();

    @TempDir
    private Path directory = Path.of("");

    @Test
    void areReadableByTheirOwnerOnly() throws IOException {
        Path secrets = directory.resolve("secrets");
        Secrets.in(secrets, ACCOUNTS);

        assertThat(permissions(secrets)).isEqualTo("rwx------");
        try (var files = Files.list(secrets)) {
            assertThat(files.toList())
                    .hasSize(9)
                    .allSatisfy(file -> assertThat(permissions(file)).isEqualTo("rw-------"));
        }
    }

    @Test
    void areGeneratedOnceAndDifferFromStackToStack() {
        Secrets first = Secrets.in(directory.resolve("one"), ACCOUNTS);
        Secrets again = Secrets.in(directory.resolve("one"), ACCOUNTS);
        Secrets other = Secrets.in(directory.resolve("other"), ACCOUNTS);

        assertThat(again.postgresPassword()).isEqualTo(first.postgresPassword());
        assertThat(again.people()).isEqualTo(first.people());
        assertThat(other.postgresPassword()).isNotEqualTo(first.postgresPassword());
    }

    @Test
    void startAnewAfterAnInterruptedGeneration() throws IOException {
        Path half = directory.resolve("secrets.generating");
        Files.createDirectory(half);
        Files.writeString(half.resolve("postgres-password"), "half");

        Secrets secrets = Secrets.in(directory.resolve("secrets"), ACCOUNTS);

        assertThat(secrets.postgresPassword()).isNotEqualTo("half");
        assertThat(half).doesNotExist();
    }

    @Test
    void giveSandboxAndPublisherTheSameCredentialsOfEveryAccount() {
        Secrets secrets = Secrets.in(directory.resolve("secrets"), ACCOUNTS);
        Map<String, String> publisher = PrivateFiles.read(secrets.settings("publisher"));
        Map<String, String> sandbox = PrivateFiles.read(secrets.settings("sandbox"));

        Map<String, String> tokens = Map.of(
                "x", "access-token", "facebook", "page-token", "mastodon", "access-token", "bluesky", "app-password");
        assertThat(ACCOUNTS).hasSize(8).allSatisfy(account -> {
            String token = tokens.get(account.channel());
            assertThat(publisher.get("vocero.publisher.accounts." + account.key() + "." + token))
                    .isNotBlank()
                    .isEqualTo(sandbox.get("vocero.sandbox.accounts." + account.key() + "." + token));
        });
        assertThat(sandbox).containsEntry("vocero.sandbox.accounts.x-oea-inclusion.handle", "@OEA_Inclusion");
    }

    @Test
    void giveApprovalTheTokenWithWhichThePublisherKnowsIt() {
        Secrets secrets = Secrets.in(directory.resolve("secrets"), ACCOUNTS);

        String token = PrivateFiles.read(secrets.settings("publisher")).getOrDefault("vocero.operators.token", "");

        assertThat(token).hasSizeGreaterThan(40);
        assertThat(PrivateFiles.read(secrets.settings("approval"))).containsEntry("vocero.publisher.token", token);
    }

    @Test
    void giveThePublisherTheTokenWithWhichApprovalKnowsIt() {
        Secrets secrets = Secrets.in(directory.resolve("secrets"), ACCOUNTS);
        Map<String, String> publisher = PrivateFiles.read(secrets.settings("publisher"));

        String token = PrivateFiles.read(secrets.settings("approval")).getOrDefault("vocero.media.token", "");

        assertThat(token).hasSizeGreaterThan(40).isNotEqualTo(publisher.get("vocero.operators.token"));
        assertThat(publisher).containsEntry("vocero.media.token", token);
    }

    @Test
    void giveThePublisherAKeyToEncryptCredentialsWith() throws IOException {
        Secrets secrets = Secrets.in(directory.resolve("secrets"), ACCOUNTS);

        String key = Files.readAllLines(secrets.credentialKeys()).get(1);

        assertThat(key).startsWith("1 ");
        assertThat(Base64.getDecoder().decode(key.substring(2))).hasSize(32);
    }

    @Test
    void letThePublisherVerifyWhatApprovalSigns() throws Exception {
        Secrets secrets = Secrets.in(directory.resolve("secrets"), ACCOUNTS);
        KeyFactory keys = KeyFactory.getInstance("Ed25519");
        byte[] statement = "approved".getBytes(java.nio.charset.StandardCharsets.UTF_8);

        Signature signing = Signature.getInstance("Ed25519");
        signing.initSign(keys.generatePrivate(new PKCS8EncodedKeySpec(pem(secrets.signingKey()))));
        signing.update(statement);
        Signature verifying = Signature.getInstance("Ed25519");
        verifying.initVerify(keys.generatePublic(new X509EncodedKeySpec(pem(secrets.verificationKey()))));
        verifying.update(statement);

        assertThat(verifying.verify(signing.sign())).isTrue();
    }

    @Test
    void letThePeopleSignInWithTheirPasswords() {
        Secrets secrets = Secrets.in(directory.resolve("secrets"), ACCOUNTS);
        Map<String, String> approval = PrivateFiles.read(secrets.settings("approval"));
        Person lucia = secrets.people().get(0);

        assertThat(approval).containsEntry("vocero.people[0].name", "Lucía Fernández");
        assertThat(new BCryptPasswordEncoder().matches(lucia.password(), hash(approval)))
                .isTrue();
        assertThat(approval).doesNotContainValue(lucia.password());
        assertThat(lucia.toString()).doesNotContain(lucia.password());
    }

    @Test
    void nameTheKeyFilesAsAContainerSeesThem() {
        Secrets secrets = Secrets.in(directory.resolve("secrets"), ACCOUNTS, Path.of("/run/secrets/vocero"));

        assertThat(PrivateFiles.read(secrets.settings("approval")))
                .containsEntry("vocero.signing.private-key-file", "/run/secrets/vocero/approval-signing-key.pem");
    }

    private static String hash(Map<String, String> approval) {
        return approval.getOrDefault("vocero.people[0].password-hash", "").replace("{bcrypt}", "");
    }

    private static byte[] pem(Path file) throws IOException {
        return Base64.getMimeDecoder().decode(Files.readString(file).replaceAll("-----.*-----", ""));
    }

    private static String permissions(Path file) {
        try {
            return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
