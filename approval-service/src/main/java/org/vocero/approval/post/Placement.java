package org.vocero.approval.post;

import java.time.ZoneId;

/**
 * Where a version goes, as the account was when the version was made.
 *
 * @param zone that the local time is in
 */
public record Placement(String account, String channel, String language, ZoneId zone) {

    Placement in(ZoneId other) {
        return new Placement(account, channel, language, other);
    }
}
