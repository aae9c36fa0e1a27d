package org.vocero.contracts.approval;

import org.vocero.contracts.Event;

/**
 * A person set how far apart two posts of an account are at least. An account of which nothing was said has no such distance.
 *
 * @param account key of the account
 * @param leastDistance in seconds, from 0 (none) to 604,800 (a week)
 * @param revision from 1, grows with each change; a consumer ignores what is not newer than what it has
 */
public record AccountDistanceSet(String account, long leastDistance, long revision) implements Event {

    @Override
    public String subject() {
        return account;
    }
}
