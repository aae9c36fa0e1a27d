package org.vocero.sandbox.mastodon.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.vocero.sandbox.mastodon.StatusText;

/** What {@code POST /api/v1/statuses} is to publish, within the rules that need no look at anything else. */
record NewStatus(
        String text,
        List<String> mediaIds,
        String language,
        String visibility,
        Optional<String> parent,
        boolean sensitive,
        String spoiler) {

    static final Set<String> PARAMETERS =
            Set.of("status", "media_ids", "language", "visibility", "in_reply_to_id", "sensitive", "spoiler_text");

    private static final int MOST_MEDIA = 4;
    private static final Set<String> LANGUAGES = Set.copyOf(Arrays.asList(Locale.getISOLanguages()));

    /** @throws MastodonError 422 with the rule that it breaks */
    static NewStatus of(Parameters parameters, StatusText texts, String ownLanguage) {
        NewStatus status = new NewStatus(
                parameters.text("status").orElse(""),
                parameters.texts("media_ids"),
                parameters.text("language").orElse(ownLanguage),
                parameters.text("visibility").orElse("public"),
                parameters.text("in_reply_to_id").filter(id -> !id.isEmpty()),
                parameters.flag("sensitive"),
                parameters.text("spoiler_text").orElse(""));
        status.refuseUnfit(texts);
        return status;
    }

    private void refuseUnfit(StatusText texts) {
        if (text.isBlank() && mediaIds.isEmpty()) {
            throw MastodonError.invalid("Text can't be blank");
        }
        if (texts.length(text) + texts.length(spoiler) > StatusText.LIMIT) {
            throw MastodonError.invalid("Text character limit of " + StatusText.LIMIT + " exceeded");
        }
        if (mediaIds.size() > MOST_MEDIA) {
            throw MastodonError.unprocessable("Cannot attach more than " + MOST_MEDIA + " files");
        }
        if (!visibility.matches("public|unlisted|private|direct")) {
            throw MastodonError.unprocessable("'" + visibility + "' is not a valid visibility");
        }
        if (!LANGUAGES.contains(language.replaceFirst("-.*", ""))) {
            throw MastodonError.invalid("Language is invalid");
        }
    }
}
