package org.vocero.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.vocero.composition.ApprovalStatement;
import org.vocero.composition.Composers;
import org.vocero.composition.Composition.Composed;
import org.vocero.composition.Content;
import org.vocero.composition.Digest;
import org.vocero.composition.Shown;
import org.vocero.composition.When;
import org.vocero.contracts.approval.ApprovedPublication;
import org.vocero.contracts.approval.PostApproved;
import org.vocero.contracts.approval.Schedule;
import org.vocero.contracts.approval.Seal;
import org.vocero.localstack.secrets.CampaignAccounts.Account;

/** Approves as the desk does, with its key: what comes of it is as genuine as any. */
final class Approving {

    private static final List<String> CAMPAIGN_HASHTAGS = List.of("#migrantescuentan");
    private static final List<String> PARTNER_HASHTAGS = List.of("#jointogether", "#iamamigrant");
    private static final Duration NOT_AFTER = Duration.ofHours(2);

    private final PrivateKey key;
    private final String keyId;

    Approving(BenchmarkStack stack) {
        this.keyId = stack.keyId();
        try {
            String pem = Files.readString(stack.signingKey()).replaceAll("-----[A-Z ]+-----", "");
            this.key = KeyFactory.getInstance("EdDSA")
                    .generatePrivate(
                            new PKCS8EncodedKeySpec(Base64.getMimeDecoder().decode(pem)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A post on one account, due at {@code due}, to the second. */
    PostApproved approve(String campaign, String body, Account account, Instant due) {
        UUID post = UUID.randomUUID();
        UUID publication = UUID.randomUUID();
        When when = new When(
                null,
                LocalDate.ofInstant(due, ZoneOffset.UTC),
                Period.ZERO,
                LocalTime.ofInstant(due, ZoneOffset.UTC).withNano(0),
                ZoneOffset.UTC,
                NOT_AFTER);
        String digest = Digest.of(Shown.of(
                account.channel(), account.key(), account.language(), composed(account.channel(), body), List.of()));
        ApprovalStatement statement = new ApprovalStatement(post, 1, publication, campaign, digest, when);
        ApprovedPublication approved = new ApprovedPublication(
                publication,
                account.key(),
                account.channel(),
                account.language(),
                body,
                null,
                false,
                List.of(),
                new Schedule(null, when.date(), when.offset(), when.localTime(), when.zone(), when.notAfter()),
                new Seal(digest, sign(statement.toBytes()), keyId));
        return new PostApproved(
                post,
                1,
                campaign,
                "Benchmark",
                CAMPAIGN_HASHTAGS,
                PARTNER_HASHTAGS,
                List.of(approved),
                "benchmark",
                Instant.now());
    }

    /** The text that the account will show. */
    static String text(String channel, String body) {
        return composed(channel, body).first().text();
    }

    private static Composed composed(String channel, String body) {
        Content content = new Content(body, null, CAMPAIGN_HASHTAGS, PARTNER_HASHTAGS);
        return Composers.forChannel(channel)
                .orElseThrow()
                .compose(content)
                .match(composed -> composed, tooLong -> unfit(body), unusable -> unfit(body));
    }

    private static Composed unfit(String body) {
        throw new IllegalArgumentException(body);
    }

    private String sign(byte[] statement) {
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(key);
            signature.update(statement);
            return Base64.getEncoder().encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
