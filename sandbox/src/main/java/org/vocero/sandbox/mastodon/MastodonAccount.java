package org.vocero.sandbox.mastodon;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.zip.CRC32;

/**
 * An account of Mastodon with its token.
 *
 * @param account the account's key in Vocero
 * @param handle without {@code @}
 * @param scopes what the token allows: {@code write:statuses}, or {@code write} for all of them
 */
public record MastodonAccount(
        String account, String handle, String name, String language, String accessToken, Set<String> scopes) {

    public MastodonAccount {
        scopes = Set.copyOf(scopes);
    }

    /** Made from the account's key, so that it stays the same. */
    public String id() {
        CRC32 checksum = new CRC32();
        checksum.update(account.getBytes(StandardCharsets.UTF_8));
        return "109" + String.format("%015d", checksum.getValue());
    }

    public boolean may(String scope) {
        return scopes.contains(scope) || scopes.contains(scope.substring(0, scope.indexOf(':')));
    }

    /** Without the token, which is not for logs. */
    @Override
    public String toString() {
        return "MastodonAccount[" + account + ", @" + handle + "]";
    }
}
