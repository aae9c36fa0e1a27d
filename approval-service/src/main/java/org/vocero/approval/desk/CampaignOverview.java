package org.vocero.approval.desk;

import java.util.List;
import java.util.Map;

/**
 * A campaign as the list of campaigns shows it.
 *
 * @param names in each language that it has a name in
 */
public record CampaignOverview(
        String key,
        Map<String, String> names,
        List<String> hashtags,
        List<AnchorDate> anchors,
        long posts,
        long waiting) {

    public CampaignOverview {
        names = Map.copyOf(names);
        hashtags = List.copyOf(hashtags);
        anchors = List.copyOf(anchors);
    }

    /** In this language, or in another rather than not at all. */
    public String name(String language) {
        return names.getOrDefault(
                language, names.values().stream().sorted().findFirst().orElse(key));
    }
}
