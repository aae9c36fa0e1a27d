package org.vocero.approval.desk;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Views over many posts at once. */
public interface Overviews {

    /** Every campaign, in order of key. */
    List<CampaignOverview> campaigns();

    Optional<CampaignOverview> campaign(String key);

    /** In order of date, those without one last; {@code page} counts from 0. */
    PostPage posts(String campaign, PostFilter filter, int page);

    /** How many posts are in each state, by the state's word. */
    Map<String, Long> countPosts(String campaign);

    Optional<UUID> post(String campaign, String key);
}
