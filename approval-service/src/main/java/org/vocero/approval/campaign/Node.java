package org.vocero.approval.campaign;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.vocero.approval.outcome.Problem;

/**
 * A place in a campaign file, as {@code accounts[2].zone}. Reading what is not there, or is something else, notes a problem and
 * goes on with a stand-in, so that one reading finds every problem of a file.
 */
final class Node {

    private static final Pattern KEY = Pattern.compile("[a-z0-9][a-z0-9-]{0,62}");

    private final String path;
    private final @Nullable Object value;
    private final List<Problem> problems;

    Node(String path, @Nullable Object value, List<Problem> problems) {
        this.path = path;
        this.value = value;
        this.problems = problems;
    }

    boolean isAbsent() {
        return value == null;
    }

    Node get(String name) {
        return new Node(path.isEmpty() ? name : path + "." + name, entries().get(name), problems);
    }

    /** Notes keys that mean nothing here: a misspelt one must not pass for one that was left out. */
    Node knowing(String... names) {
        if (value != null && !(value instanceof Map)) {
            problem("not-a-map");
        }
        List<String> known = List.of(names);
        entries().keySet().stream()
                .filter(name -> !known.contains(name))
                .forEach(name -> get(name).problem("unknown-key", name));
        return this;
    }

    /** The items of a list; a place that is absent has none. */
    List<Node> items() {
        if (value == null) {
            return List.of();
        }
        if (!(value instanceof List<?> list)) {
            problem("not-a-list");
            return List.of();
        }
        List<Node> items = new ArrayList<>();
        for (Object item : list) {
            items.add(new Node(path + "[" + items.size() + "]", item, problems));
        }
        return items;
    }

    /** The items of a list that must have some. */
    List<Node> someItems() {
        if (value == null || List.of().equals(value)) {
            problem("missing");
        }
        return items();
    }

    Map<String, Object> entries() {
        Map<String, Object> entries = new LinkedHashMap<>();
        if (value instanceof Map<?, ?> map) {
            map.forEach((name, entry) -> {
                if (entry != null) {
                    entries.put(String.valueOf(name), entry);
                }
            });
        }
        return entries;
    }

    String text() {
        Optional<String> text = optionalText();
        if (text.isEmpty() && (value == null || value instanceof String)) {
            problem("missing");
        }
        return text.orElse("");
    }

    Optional<String> optionalText() {
        if (value == null) {
            return Optional.empty();
        }
        if (value instanceof Map || value instanceof List) {
            problem("not-a-text");
            return Optional.empty();
        }
        return Optional.of(String.valueOf(value).strip()).filter(text -> !text.isEmpty());
    }

    /** A text that names something: lower-case letters, digits and hyphens, 63 at most. */
    String key() {
        String key = text();
        if (!key.isEmpty() && !KEY.matcher(key).matches()) {
            problem("bad-key", key);
        }
        return key;
    }

    /** A required text in some notation; the stand-in and a problem where it does not parse. */
    <T> T parsed(Function<String, Optional<T>> parser, T standIn, String code) {
        String text = text();
        return text.isEmpty()
                ? standIn
                : parser.apply(text).orElseGet(() -> {
                    problem(code, text);
                    return standIn;
                });
    }

    void problem(String code, Object... arguments) {
        problems.add(Problem.at(path, code, arguments));
    }
}
