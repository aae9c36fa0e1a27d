package org.vocero.publishing.delivery;

import java.util.Optional;

/** The accounts that this instance has credentials for. */
public interface Accounts {

    /** Empty if there are no credentials for this account on this channel. */
    Optional<Account> find(String channel, String account);
}
