package org.vocero.sandbox.x;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Verifies OAuth 1.0a in the user's context, HMAC-SHA1, as X demands it for posting (RFC 5849). */
public final class OAuthVerifier {

    /** How far a request's timestamp may be off; X: five minutes. */
    private static final Duration TOLERANCE = Duration.ofMinutes(5);

    private final List<XAccount> accounts;
    private final Clock clock;
    private final SpentNonces nonces = new SpentNonces(TOLERANCE.multipliedBy(2));

    public OAuthVerifier(List<XAccount> accounts, Clock clock) {
        this.accounts = List.copyOf(accounts);
        this.clock = clock;
    }

    /** A verified request is spent: the same one is refused from then on. */
    public Verification verify(SignedRequest request) {
        try {
            return verify(request, new AuthorizationHeader(request.authorization()));
        } catch (IllegalArgumentException malformed) {
            return new Verification.Refused(String.valueOf(malformed.getMessage()));
        }
    }

    private Verification verify(SignedRequest request, AuthorizationHeader header) {
        Instant now = clock.instant();
        if (!header.required("oauth_signature_method").equals("HMAC-SHA1")) {
            return new Verification.Refused("signature method is not HMAC-SHA1");
        }
        if (!header.orElse("oauth_version", "1.0").equals("1.0")) {
            return new Verification.Refused("version is not 1.0");
        }
        if (!isCurrent(header.required("oauth_timestamp"), now)) {
            return new Verification.Refused("timestamp is more than " + TOLERANCE.toMinutes() + " minutes off");
        }
        return accounts.stream()
                .filter(account -> account.consumerKey().equals(header.required("oauth_consumer_key")))
                .filter(account -> account.accessToken().equals(header.required("oauth_token")))
                .findFirst()
                .map(account -> verify(request, header, account, now))
                .orElseGet(() -> new Verification.Refused("no account has this consumer key and access token"));
    }

    private Verification verify(SignedRequest request, AuthorizationHeader header, XAccount account, Instant now) {
        String nonce = header.required("oauth_timestamp") + ' ' + header.required("oauth_nonce");
        byte[] expected = sign(SignatureBase.of(request, header), account);
        byte[] given = Base64.getDecoder().decode(header.required("oauth_signature"));
        if (!MessageDigest.isEqual(expected, given)) {
            return new Verification.Refused("signature does not match");
        }
        if (!nonces.spend(account.accessToken() + ' ' + nonce, now)) {
            return new Verification.Refused("nonce was used before");
        }
        return new Verification.Verified(account);
    }

    private static boolean isCurrent(String timestamp, Instant now) {
        if (!timestamp.matches("[0-9]{1,12}")) {
            return false;
        }
        Instant signed = Instant.ofEpochSecond(Long.parseLong(timestamp));
        return Duration.between(signed, now).abs().compareTo(TOLERANCE) <= 0;
    }

    private static byte[] sign(String base, XAccount account) {
        String key = PercentEncoding.encode(account.consumerSecret())
                + '&'
                + PercentEncoding.encode(account.accessTokenSecret());
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
            return mac.doFinal(base.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has HmacSHA1", e);
        }
    }
}
