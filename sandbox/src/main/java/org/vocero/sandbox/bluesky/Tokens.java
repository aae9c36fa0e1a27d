package org.vocero.sandbox.bluesky;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Tokens that need no memory: they are signed, and outlive a restart of the sandbox. */
public final class Tokens {

    private static final Duration REFRESH_LIFE = Duration.ofDays(90);
    private static final Pattern CLAIMS =
            Pattern.compile("\\{\"scope\":\"([a-z.]+)\",\"sub\":\"([a-z0-9:]+)\",\"iat\":[0-9]+,\"exp\":([0-9]+),.*");

    private final BlueskyAccounts accounts;
    private final Duration accessLife;
    private final Clock clock;

    public Tokens(BlueskyAccounts accounts, Duration accessLife, Clock clock) {
        this.accounts = accounts;
        this.accessLife = accessLife;
        this.clock = clock;
    }

    public String issue(BlueskyAccount account, Purpose purpose) {
        Instant now = clock.instant();
        Instant end = now.plus(purpose == Purpose.ACCESS ? accessLife : REFRESH_LIFE);
        String claims = "{\"scope\":\"" + purpose.scope + "\",\"sub\":\"" + account.did() + "\",\"iat\":"
                + now.getEpochSecond() + ",\"exp\":" + end.getEpochSecond() + ",\"jti\":\"" + UUID.randomUUID()
                + "\",\"aud\":\"did:web:localhost\"}";
        String signed = encoded("{\"typ\":\"" + purpose.type + "\",\"alg\":\"HS256\"}") + "." + encoded(claims);
        return signed + "." + signature(signed, account);
    }

    /** Whose token this is, if it is one of ours and for this purpose. */
    public Holder holder(String token, Purpose purpose) {
        String[] parts = token.split("\\.", -1);
        if (parts.length != 3) {
            return Holder.NOBODY;
        }
        Matcher claims = CLAIMS.matcher(decoded(parts[1]));
        if (!claims.matches()) {
            return Holder.NOBODY;
        }
        Optional<BlueskyAccount> account = accounts.byName(claims.group(2))
                .filter(found ->
                        MessageDigest.isEqual(bytes(signature(parts[0] + "." + parts[1], found)), bytes(parts[2])))
                .filter(found -> claims.group(1).equals(purpose.scope));
        boolean isExpired = !clock.instant().isBefore(Instant.ofEpochSecond(Long.parseLong(claims.group(3))));
        return new Holder(account, isExpired);
    }

    private static String signature(String signed, BlueskyAccount account) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(bytes(account.appPassword()), "HmacSHA256"));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(mac.doFinal(bytes(signed)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has HmacSHA256", e);
        }
    }

    private static String encoded(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(text));
    }

    private static String decoded(String part) {
        try {
            return new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            return "";
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** What a token is for. */
    public enum Purpose {
        ACCESS("com.atproto.access", "at+jwt"),
        REFRESH("com.atproto.refresh", "refresh+jwt");

        private final String scope;
        private final String type;

        Purpose(String scope, String type) {
            this.scope = scope;
            this.type = type;
        }
    }

    /** Whose a token is, also when its time is over. */
    public record Holder(Optional<BlueskyAccount> account, boolean isExpired) {

        static final Holder NOBODY = new Holder(Optional.empty(), false);
    }
}
