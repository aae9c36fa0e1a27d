package org.vocero.publishing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.Signature;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.vocero.composition.ApprovalStatement;
import org.vocero.composition.Composers;
import org.vocero.composition.Composition.Composed;
import org.vocero.composition.Content;
import org.vocero.composition.Digest;
import org.vocero.composition.Shown;
import org.vocero.contracts.approval.Seal;
import org.vocero.contracts.scheduling.PublicationDue;

/** A party that approves: signs due events as approval-service does. */
public final class Party {

    public static final List<String> HASHTAGS = List.of("#migrantescuentan");
    public static final String LINK = "https://www.oas.org/es/cidi/cam";

    private final String keyId;
    private final KeyPair keys;

    public Party(String keyId) {
        this.keyId = keyId;
        try {
            this.keys = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    public PublicKey publicKey() {
        return keys.getPublic();
    }

    public Path publicKeyFile() {
        try {
            Path file = Files.createTempFile("vocero-public", ".pem");
            file.toFile().deleteOnExit();
            String base64 =
                    Base64.getMimeEncoder().encodeToString(keys.getPublic().getEncoded());
            return Files.writeString(file, "-----BEGIN PUBLIC KEY-----\n" + base64 + "\n-----END PUBLIC KEY-----\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An approved publication, due at {@code dueAt}. */
    public PublicationDue approve(UUID publicationId, int version, String account, String body, Instant dueAt) {
        String channel = account.startsWith("fb") ? "facebook" : "x";
        UUID postId =
                UUID.nameUUIDFromBytes(publicationId.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8));
        return new PublicationDue(
                publicationId,
                postId,
                version,
                "migrantes-cuentan",
                account,
                channel,
                "es",
                body,
                LINK,
                HASHTAGS,
                List.of(),
                List.of(),
                dueAt,
                dueAt.plus(Duration.ofHours(2)),
                seal(postId, version, publicationId, channel, account, body));
    }

    public PublicationDue approve(String account, String body) {
        return approve(UUID.randomUUID(), 1, account, body, Instant.now());
    }

    private Seal seal(UUID postId, int version, UUID publicationId, String channel, String account, String body) {
        Composed composed = composed(channel, body);
        String digest =
                Digest.of(new Shown(channel, account, "es", composed.text(), composed.attachedLink(), List.of()));
        byte[] statement = new ApprovalStatement(postId, version, publicationId, digest).toBytes();
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(keys.getPrivate());
            signature.update(statement);
            return new Seal(digest, Base64.getEncoder().encodeToString(signature.sign()), keyId);
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    /** What a channel is sent for a body of ours. */
    public static Composed composed(String channel, String body) {
        return Composers.forChannel(channel)
                .orElseThrow()
                .compose(new Content(body, LINK, HASHTAGS, List.of()))
                .match(
                        it -> it,
                        tooLong -> {
                            throw new AssertionError(tooLong);
                        },
                        unusable -> {
                            throw new AssertionError(unusable);
                        });
    }
}
