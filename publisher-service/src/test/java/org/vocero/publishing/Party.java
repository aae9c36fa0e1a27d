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
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.vocero.composition.AnchorStatement;
import org.vocero.composition.ApprovalStatement;
import org.vocero.composition.Composers;
import org.vocero.composition.Composition.Composed;
import org.vocero.composition.Content;
import org.vocero.composition.Digest;
import org.vocero.composition.Occurrence;
import org.vocero.composition.Shown;
import org.vocero.composition.When;
import org.vocero.contracts.approval.AnchorDate;
import org.vocero.contracts.approval.Schedule;
import org.vocero.contracts.approval.Seal;
import org.vocero.contracts.scheduling.PublicationDue;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A party that approves: signs due events as approval-service does. */
public final class Party {

    public static final List<String> HASHTAGS = List.of("#migrantescuentan");
    public static final String CAMPAIGN = "migrantes-cuentan";
    public static final String LINK = "https://www.oas.org/es/cidi/cam";

    private static final Duration TWO_HOURS = Duration.ofHours(2);
    private static final JsonMapper JSON = JsonMapper.shared();

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

    /** An approved publication, due at {@code dueAt} to the second. */
    public PublicationDue approve(UUID publicationId, int version, String account, String body, Instant dueAt) {
        LocalDateTime said = LocalDateTime.ofInstant(dueAt.truncatedTo(ChronoUnit.SECONDS), ZoneOffset.UTC);
        When when = new When(null, said.toLocalDate(), Period.ZERO, said.toLocalTime(), ZoneOffset.UTC, TWO_HOURS);
        return approve(publicationId, version, account, body, when, null);
    }

    public PublicationDue approve(String account, String body) {
        return approve(UUID.randomUUID(), 1, account, body, Instant.now());
    }

    /** An approved publication, due on the day of an anchor at a time in UTC. */
    public PublicationDue follow(String account, String body, String anchor, AnchorDate dated, LocalTime time) {
        When when = new When(
                Occurrence.first(anchor),
                null,
                Period.ZERO,
                time.truncatedTo(ChronoUnit.SECONDS),
                ZoneOffset.UTC,
                TWO_HOURS);
        return approve(UUID.randomUUID(), 1, account, body, when, dated);
    }

    private static Schedule schedule(When when) {
        Occurrence followed = when.occurrence();
        return new Schedule(
                followed == null
                        ? null
                        : new org.vocero.contracts.approval.Occurrence(followed.anchor(), followed.number()),
                when.date(),
                when.offset(),
                when.localTime(),
                when.zone(),
                when.notAfter());
    }

    /** The date of an anchor, as a person set it. */
    public AnchorDate date(String anchor, LocalDate date, long revision) {
        String signature = sign(new AnchorStatement(CAMPAIGN, Occurrence.first(anchor), date, revision).toBytes());
        return new AnchorDate(date, revision, signature, keyId);
    }

    private PublicationDue approve(
            UUID publicationId, int version, String account, String body, When when, @Nullable AnchorDate dated) {
        String channel = channelOf(account);
        UUID postId =
                UUID.nameUUIDFromBytes(publicationId.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8));
        LocalDate day = dated == null ? Objects.requireNonNull(when.date()) : dated.date();
        String digest = digest(channel, account, body);
        byte[] statement = new ApprovalStatement(postId, version, publicationId, CAMPAIGN, digest, when).toBytes();
        return new PublicationDue(
                publicationId,
                postId,
                version,
                CAMPAIGN,
                account,
                channel,
                "es",
                body,
                LINK,
                HASHTAGS,
                List.of(),
                true,
                List.of(),
                when.dueAt(day),
                when.latest(day),
                schedule(when),
                dated,
                null,
                new Seal(digest, sign(statement), keyId));
    }

    /** The tests' accounts are named by their channels. */
    public static String channelOf(String account) {
        return switch (account.substring(0, account.indexOf('-'))) {
            case "fb" -> "facebook";
            case "masto" -> "mastodon";
            case "bsky" -> "bluesky";
            default -> "x";
        };
    }

    private static String digest(String channel, String account, String body) {
        Composed composed = composed(channel, body);
        return Digest.of(Shown.of(channel, account, "es", composed, List.of()));
    }

    /** Ed25519, Base64. */
    public String sign(byte[] statement) {
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(keys.getPrivate());
            signature.update(statement);
            return Base64.getEncoder().encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    /** The same event with something else in its JSON. */
    public static PublicationDue altered(PublicationDue due, Consumer<ObjectNode> change) {
        ObjectNode tree = JSON.valueToTree(due);
        change.accept(tree);
        return JSON.treeToValue(tree, PublicationDue.class);
    }

    /** What a channel is sent for a body of ours. */
    public static Composed composed(String channel, String body) {
        return Composers.forChannel(channel)
                .orElseThrow()
                .compose(new Content(body, LINK, HASHTAGS, List.of(), true, List.of()))
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
