package org.vocero.publishing.account;

/** What happened to an account. */
public enum News {
    CONNECTED,
    DISCONNECTED,
    PAUSED,
    RESUMED,
    CHECKED
}
