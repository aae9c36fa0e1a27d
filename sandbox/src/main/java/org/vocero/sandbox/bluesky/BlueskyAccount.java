package org.vocero.sandbox.bluesky;

/**
 * An account of Bluesky with an app password.
 *
 * @param account the account's key in Vocero
 * @param handle a domain name
 */
public record BlueskyAccount(String account, String handle, String name, String did, String appPassword) {

    /** Without the password, which is not for logs. */
    @Override
    public String toString() {
        return "BlueskyAccount[" + account + ", " + handle + "]";
    }
}
