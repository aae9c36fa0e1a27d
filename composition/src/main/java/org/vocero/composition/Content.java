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
 * @param pictures of the post, or of a thread's first; in this order
 */
public record Content(
        String body,
        @Nullable String link,
        List<String> campaignHashtags,
        List<String> partnerHashtags,
        boolean thread,
        List<Picture> pictures) {

    public Content {
        campaignHashtags = List.copyOf(campaignHashtags);
        partnerHashtags = List.copyOf(partnerHashtags);
        pictures = List.copyOf(pictures);
    }

    /** A content for a single post without pictures. */
    public Content(String body, @Nullable String link, List<String> campaignHashtags, List<String> partnerHashtags) {
        this(body, link, campaignHashtags, partnerHashtags, false, List.of());
    }

    /** The same without its pictures but with these. */
    public Content withPictures(List<Picture> others) {
        return new Content(body, link, campaignHashtags, partnerHashtags, thread, others);
    }
}
