package org.vocero.sandbox.x;

import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/**
 * An account of X with the app's and its own credentials.
 *
 * @param account the account's key in Vocero
 * @param handle without {@code @}
 */
public record XAccount(
        String account,
        String handle,
        String name,
        String consumerKey,
        String consumerSecret,
        String accessToken,
        String accessTokenSecret) {

    /** On X an access token starts with its user's id and a hyphen; for another token the id is made from the account. */
    public String userId() {
        String owner = accessToken.substring(0, Math.max(0, accessToken.indexOf('-')));
        if (owner.matches("[0-9]{1,19}")) {
            return owner;
        }
        CRC32 checksum = new CRC32();
        checksum.update(account.getBytes(StandardCharsets.UTF_8));
        return Long.toString(1_000_000_000L + checksum.getValue());
    }

    /** Without the secrets, which are not for logs. */
    @Override
    public String toString() {
        return "XAccount[" + account + ", @" + handle + "]";
    }
}
