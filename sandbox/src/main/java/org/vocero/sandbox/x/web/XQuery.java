package org.vocero.sandbox.x.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The query of a look-up, every parameter of which is known, given once and well-formed. */
final class XQuery {

    static final Set<String> TWEET_FIELDS = new TreeSet<>(List.of(
            "attachments",
            "author_id",
            "context_annotations",
            "conversation_id",
            "created_at",
            "edit_controls",
            "edit_history_tweet_ids",
            "entities",
            "geo",
            "id",
            "in_reply_to_user_id",
            "lang",
            "note_tweet",
            "public_metrics",
            "possibly_sensitive",
            "referenced_tweets",
            "reply_settings",
            "source",
            "text",
            "withheld"));

    static final Set<String> MEDIA_FIELDS = new TreeSet<>(List.of(
            "alt_text",
            "duration_ms",
            "height",
            "media_key",
            "non_public_metrics",
            "preview_image_url",
            "public_metrics",
            "type",
            "url",
            "variants",
            "width"));

    static final Set<String> USER_FIELDS = new TreeSet<>(List.of(
            "created_at",
            "description",
            "entities",
            "id",
            "location",
            "name",
            "profile_image_url",
            "protected",
            "public_metrics",
            "url",
            "username",
            "verified"));

    private final Map<String, String[]> parameters;

    /** @throws XProblem 400 if there is a parameter that is not one of these, or one is given twice */
    XQuery(HttpServletRequest request, Set<String> known) {
        this.parameters = request.getParameterMap();
        parameters.forEach((name, values) -> {
            if (!known.contains(name)) {
                throw invalid(name, "The query parameter [" + name + "] is not one of " + bracketed(known));
            }
            if (values.length > 1) {
                throw invalid(name, "Duplicate parameters are not allowed: the `" + name + "` query parameter");
            }
        });
    }

    Optional<String> text(String name) {
        return Optional.ofNullable(parameters.get(name)).map(values -> values[0]);
    }

    /** @throws XProblem 400 if one is not known */
    Set<String> fields(String name, Set<String> known) {
        Set<String> asked = text(name)
                .map(value -> Set.copyOf(List.of(value.split(",", -1))))
                .orElse(Set.of());
        for (String field : asked) {
            if (!known.contains(field)) {
                throw invalid(
                        name,
                        "The `" + name + "` query parameter value [" + field + "] is not one of " + bracketed(known));
            }
        }
        return asked;
    }

    /** @throws XProblem 400 if it is no instant of RFC 3339 */
    Optional<Instant> instant(String name) {
        return text(name).map(value -> {
            try {
                return Instant.parse(value);
            } catch (DateTimeException e) {
                throw invalid(
                        name,
                        "The `" + name + "` query parameter value [" + value + "] is not a valid RFC3339 date-time");
            }
        });
    }

    /** @throws XProblem 400 if it is not within the bounds */
    int number(String name, int least, int most, int otherwise) {
        return text(name)
                .map(value -> {
                    if (!value.matches("[0-9]{1,6}")
                            || Integer.parseInt(value) < least
                            || Integer.parseInt(value) > most) {
                        throw invalid(
                                name,
                                "The `" + name + "` query parameter value [" + value + "] is not between " + least
                                        + " and " + most);
                    }
                    return Integer.parseInt(value);
                })
                .orElse(otherwise);
    }

    /** A number of up to 19 digits. */
    Optional<Long> id(String name) {
        return text(name).map(value -> {
            if (!value.matches("[0-9]{1,18}|[1-8][0-9]{18}")) {
                throw invalid(name, "The `" + name + "` query parameter value [" + value + "] is not valid");
            }
            return Long.parseLong(value);
        });
    }

    XProblem invalid(String name, String message) {
        return XProblem.invalid(Map.of(name, List.of(parameters.getOrDefault(name, new String[0]))), message);
    }

    private static String bracketed(Set<String> values) {
        return "[" + String.join(",", new TreeSet<>(values)) + "]";
    }
}
