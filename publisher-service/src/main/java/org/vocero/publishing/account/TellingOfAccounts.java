package org.vocero.publishing.account;

/** Tells the other services, with the transaction that is under way: what rolls back is never heard of. */
public interface TellingOfAccounts {

    void tell(News news, Standing standing);
}
