package org.vocero.composition;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the author wrote for one language, with the hashtags of its campaign.
 *
 * @param link absolute http(s) URL
 * @param campaignHashtags always shown, each once; with their leading {@code #}
 * @param partnerHashtags shown in this order while they fit
 * @param thread whether several posts may say it, each the answer to the one before, where one is too short
 */
public record Content(
        String body,
        @Nullable String link,
        List<String> campaignHashtags,
        List<String> partnerHashtags,
        boolean thread) {

    public Content {
        campaignHashtags = List.copyOf(campaignHashtags);
        partnerHashtags = List.copyOf(partnerHashtags);
    }

    /** A content for a single post. */
    public Content(String body, @Nullable String link, List<String> campaignHashtags, List<String> partnerHashtags) {
        this(body, link, campaignHashtags, partnerHashtags, false);
    }
}
