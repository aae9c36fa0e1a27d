package org.vocero.sandbox.facebook;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A page of Facebook with its token and the secret of the app that the token was made for.
 *
 * @param account the account's key in Vocero
 * @param handle the page's user name
 */
public record Page(String account, String handle, String name, String pageId, String pageToken, String appSecret) {

    /** Whether this is the HMAC-SHA256 of the token under the app's secret, in hex. */
    public boolean isProvenBy(String appSecretProof) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(appSecret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            String expected = HexFormat.of().formatHex(mac.doFinal(pageToken.getBytes(StandardCharsets.UTF_8)));
            return MessageDigest.isEqual(
                    expected.getBytes(StandardCharsets.UTF_8), appSecretProof.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has HmacSHA256", e);
        }
    }

    /** Without the secrets, which are not for logs. */
    @Override
    public String toString() {
        return "Page[" + account + ", " + pageId + "]";
    }
}
