package org.vocero.sandbox.facebook.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The parameters of a request to Graph, in query or form: every one known and given once. */
final class GraphParameters {

    /** What any request may have: restfb, for one, always asks for JSON. */
    private static final Set<String> COMMON = Set.of("access_token", "appsecret_proof", "format");

    private static final Pattern ATTACHED_ELEMENT = Pattern.compile("(attached_media)\\[([0-9]{1,2})]");
    private static final Pattern ATTACHED = Pattern.compile("\\{\"media_fbid\":\"?([0-9]{1,19})\"?}");

    private final Map<String, String[]> parameters;

    /** @throws GraphError 100 if there is a parameter that is not one of these, or one is given twice */
    GraphParameters(HttpServletRequest request, Set<String> known) {
        this.parameters = request.getParameterMap();
        parameters.forEach((name, values) -> {
            if (!known.contains(ATTACHED_ELEMENT.matcher(name).replaceFirst("$1")) && !COMMON.contains(name)) {
                throw GraphError.badParameter("Unknown parameter: " + name);
            }
            if (values.length > 1) {
                throw GraphError.badParameter("Parameter given more than once: " + name);
            }
        });
        if (!text("format").orElse("json").equals("json")) {
            throw GraphError.badParameter("param format must be one of {json}");
        }
    }

    Optional<String> text(String name) {
        return Optional.ofNullable(parameters.get(name)).map(values -> values[0]);
    }

    /**
     * The ids of {@code attached_media}, given as one list or element by element.
     *
     * @throws GraphError 100 if one is no {@code {"media_fbid": …}}
     */
    List<String> attachedMedia() {
        List<String> ids = new ArrayList<>();
        parameters.entrySet().stream()
                .filter(parameter -> parameter.getKey().startsWith("attached_media"))
                .sorted(Comparator.comparingInt(parameter -> place(parameter.getKey())))
                .forEach(parameter -> {
                    String value = parameter.getValue()[0].replaceAll("\\s", "");
                    List<String> found = ATTACHED.matcher(value)
                            .results()
                            .map(element -> element.group(1))
                            .toList();
                    if (found.isEmpty()
                            || !ATTACHED.matcher(value).replaceAll("").matches("|\\[,*]")) {
                        throw GraphError.badParameter(
                                "param " + parameter.getKey() + " must be an object with media_fbid");
                    }
                    ids.addAll(found);
                });
        return ids;
    }

    private static int place(String name) {
        Matcher element = ATTACHED_ELEMENT.matcher(name);
        return element.matches() ? Integer.parseInt(element.group(2)) : 0;
    }

    /** @throws GraphError 100 if it is longer, in UTF-16 units */
    void refuseLongerThan(String name, int limit) {
        if (text(name).orElse("").length() > limit) {
            throw GraphError.badParameter("param " + name + " must be no longer than " + limit + " characters");
        }
    }

    /** @throws GraphError 100 if it is neither true nor false */
    boolean flag(String name, boolean otherwise) {
        return text(name)
                .map(value -> switch (value) {
                    case "true", "1" -> true;
                    case "false", "0" -> false;
                    default -> throw GraphError.badParameter("param " + name + " must be a boolean");
                })
                .orElse(otherwise);
    }

    /** @throws GraphError 1500 if it is no absolute URL of the web */
    Optional<String> link(String name) {
        Optional<String> link = text(name);
        link.ifPresent(value -> {
            try {
                URI uri = new URI(value);
                if (uri.getHost() == null
                        || uri.getScheme() == null
                        || !uri.getScheme().matches("(?i)https?")) {
                    throw GraphError.invalidLink();
                }
            } catch (URISyntaxException e) {
                throw GraphError.invalidLink();
            }
        });
        return link;
    }

    /** @throws GraphError 100 if it is neither a number of seconds nor a date with a time; UTC where it names no zone */
    Optional<Instant> instant(String name) {
        return text(name).map(value -> {
            try {
                if (value.matches("[0-9]{1,12}")) {
                    return Instant.ofEpochSecond(Long.parseLong(value));
                }
                if (value.matches(".*(Z|[+-][0-9]{2}:?[0-9]{2})")) {
                    return OffsetDateTime.parse(value.replaceFirst("([+-][0-9]{2})([0-9]{2})$", "$1:$2"))
                            .toInstant();
                }
                return LocalDateTime.parse(value).toInstant(ZoneOffset.UTC);
            } catch (DateTimeException e) {
                throw GraphError.badParameter("param " + name + " must be a valid date/time or unix timestamp");
            }
        });
    }

    /** @throws GraphError 100 if it is not within the bounds */
    int number(String name, int least, int most, int otherwise) {
        return text(name)
                .map(value -> {
                    if (!value.matches("[0-9]{1,6}")
                            || Integer.parseInt(value) < least
                            || Integer.parseInt(value) > most) {
                        throw GraphError.badParameter(
                                "param " + name + " must be an integer from " + least + " to " + most);
                    }
                    return Integer.parseInt(value);
                })
                .orElse(otherwise);
    }

    /**
     * The fields asked for, the id always among them.
     *
     * @throws GraphError 100 if the node has no such field
     */
    Set<String> fields(List<String> known, List<String> otherwise, String type) {
        List<String> asked = text("fields")
                .map(value -> List.of(value.replaceAll("\\{[^{}]*}", "").split(",", -1)))
                .orElse(otherwise);
        Set<String> fields = new LinkedHashSet<>();
        for (String field : asked) {
            if (!known.contains(field.strip())) {
                throw GraphError.unknownField(field, type);
            }
            fields.add(field.strip());
        }
        fields.add("id");
        return fields;
    }
}
