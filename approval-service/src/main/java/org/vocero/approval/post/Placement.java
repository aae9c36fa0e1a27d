package org.vocero.approval.post;

import java.time.ZoneId;
import org.vocero.approval.campaign.Account;
import org.vocero.approval.campaign.Campaign;

/**
 * Where a version goes, as the account was when the version was made.
 *
 * @param zone that the local time is in
 */
public record Placement(String account, String channel, String language, ZoneId zone) {

    /** In the timing's zone, or in the one that the account has today. */
    Placement at(Timing timing, Campaign campaign) {
        ZoneId fixed = timing.zone();
        return new Placement(
                account,
                channel,
                language,
                fixed != null
                        ? fixed
                        : campaign.account(account).map(Account::zone).orElse(zone));
    }
}
