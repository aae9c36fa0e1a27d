package org.vocero.localstack.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** One of the launch's publications, as the desk knows it at a moment. */
record Publication(JsonNode json) {

    private static final Set<String> FINAL = Set.of("published", "failed", "missed", "cancelled", "uncertain");
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss").withZone(ZoneId.systemDefault());
    private static final DateTimeFormatter MILLIS =
            DateTimeFormatter.ofPattern("HH:mm:ss.SSS").withZone(ZoneId.systemDefault());

    boolean isOf(String postKey) {
        return text("postKey").equals(postKey);
    }

    boolean isPublished() {
        return state().equals("published");
    }

    /** Whether waiting changes nothing any more. */
    boolean isOver() {
        return FINAL.contains(state());
    }

    String account() {
        return text("account");
    }

    String state() {
        return text("state").toLowerCase(Locale.ROOT);
    }

    String title() {
        return text("title");
    }

    String due() {
        return instant("dueAt").map(TIME::format).orElse("");
    }

    String postedAt() {
        return instant("publishedAt").map(MILLIS::format).orElse(state());
    }

    String lateBy() {
        return json.path("lateBySeconds").isNumber()
                ? String.format(
                        Locale.ROOT, "%.1f s", json.path("lateBySeconds").asDouble())
                : "";
    }

    /** Where it can be seen; why it cannot, if it cannot. */
    String where() {
        return isPublished() ? text("url") : text("detail");
    }

    private Optional<Instant> instant(String name) {
        String value = text(name);
        return value.isBlank() ? Optional.empty() : Optional.of(Instant.parse(value));
    }

    private String text(String name) {
        return json.path(name).asText("").replace("null", "");
    }
}
