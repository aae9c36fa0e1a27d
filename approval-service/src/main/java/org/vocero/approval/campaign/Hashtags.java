package org.vocero.approval.campaign;

import java.util.List;

/**
 * The hashtags of a campaign, with their leading {@code #}.
 *
 * @param campaign added to every publication
 * @param partners added in this order while they fit
 */
public record Hashtags(List<String> campaign, List<String> partners) {

    public Hashtags {
        campaign = List.copyOf(campaign);
        partners = List.copyOf(partners);
    }
}
