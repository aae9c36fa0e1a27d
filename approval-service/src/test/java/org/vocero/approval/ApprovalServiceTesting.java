package org.vocero.approval;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.Signature;
import java.util.Base64;
import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.vocero.composition.Occurrence;
import org.vocero.composition.When;
import org.vocero.contracts.approval.Schedule;
import org.vocero.testing.EnginesInitializer;

/** Gives a Spring test context an empty database, the shared broker and a signing key of its own. */
public final class ApprovalServiceTesting implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    public static final KeyPair KEYS = keys();
    public static final String MEDIA_TOKEN = "a-publishers-token";
    public static final FakePublisher PUBLISHER = new FakePublisher();

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        new EnginesInitializer().initialize(context);
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "signing",
                        Map.of(
                                "vocero.publisher.url",
                                PUBLISHER.url(),
                                "vocero.publisher.token",
                                FakePublisher.TOKEN,
                                "vocero.media.token",
                                MEDIA_TOKEN,
                                "vocero.signing.key-id",
                                "test",
                                "vocero.signing.private-key-file",
                                privateKeyFile().toString())));
    }

    private static KeyPair keys() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    private static Path privateKeyFile() {
        try {
            Path file = Files.createTempFile("vocero", ".pem");
            file.toFile().deleteOnExit();
            String encoded =
                    Base64.getMimeEncoder().encodeToString(KEYS.getPrivate().getEncoded());
            return Files.writeString(file, "-----BEGIN PRIVATE KEY-----\n" + encoded + "\n-----END PRIVATE KEY-----\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** When a publication is due, as its seal covers it. */
    public static When when(Schedule said) {
        var followed = said.occurrence();
        return new When(
                followed == null ? null : new Occurrence(followed.anchor(), followed.number()),
                said.date(),
                said.offset(),
                said.localTime(),
                said.zone(),
                said.notAfter());
    }

    /** Whether the service signed it. */
    public static boolean isSigned(byte[] statement, String signature) {
        try {
            Signature verifier = Signature.getInstance("Ed25519");
            verifier.initVerify(KEYS.getPublic());
            verifier.update(statement);
            return verifier.verify(Base64.getDecoder().decode(signature));
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }
}
