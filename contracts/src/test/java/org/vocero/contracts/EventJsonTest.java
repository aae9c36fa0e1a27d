package org.vocero.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.vocero.contracts.approval.AnchorDated;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What is on the wire is in {@code golden/<wire name>.json}; a change to one of those files breaks running services. */
class EventJsonTest {

    /** As messaging configures it. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
            .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS, DateTimeFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    static List<Event> examples() {
        return EventExamples.all();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void writesTheGoldenJson(Event event) {
        assertThat(JSON.readTree(JSON.writeValueAsString(event))).isEqualTo(golden(EventType.of(event)));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void readsTheGoldenJson(Event event) {
        EventType type = EventType.of(event);

        Event read = JSON.treeToValue(golden(type), type.record());

        assertThat(read).isEqualTo(event);
    }

    @ParameterizedTest
    @MethodSource("examples")
    void ignoresFieldsThatItDoesNotKnow(Event event) {
        EventType type = EventType.of(event);
        JsonNode withMore = golden(type);
        addUnknownFields(withMore);

        assertThat((Event) JSON.treeToValue(withMore, type.record())).isEqualTo(event);
    }

    @ParameterizedTest
    @EnumSource
    void everyTypeHasAnExample(EventType type) {
        assertThat(examples()).extracting(EventType::of).containsOnlyOnce(type);
    }

    @Test
    void everyGoldenFileIsOfAType() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/test/resources/golden"))) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(Arrays.stream(EventType.values())
                            .map(type -> type.wireName() + ".json")
                            .toList());
        }
    }

    @Test
    void leavesOutWhatIsAbsent() {
        AnchorDated undated = new AnchorDated("migrantes-cuentan", "launch", 1, null, 3, "c2lnbmF0dXJl", "2026-11");

        String json = JSON.writeValueAsString(undated);

        assertThat(json).doesNotContain("date").doesNotContain("null");
        assertThat(JSON.readValue(json, AnchorDated.class)).isEqualTo(undated);
    }

    @Test
    void refusesAScheduleThatBreaksItsRules() {
        ObjectNode schedule = (ObjectNode) golden(EventType.POST_APPROVED).at("/publications/0/schedule");
        JsonNode approved = golden(EventType.POST_APPROVED);
        ((ObjectNode) approved.at("/publications/0")).set("schedule", schedule.put("date", "2026-12-18"));

        assertThatThrownBy(() -> JSON.treeToValue(approved, EventType.POST_APPROVED.record()))
                .hasMessageContaining("an anchor or a date");
    }

    private static void addUnknownFields(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.properties().forEach(field -> addUnknownFields(field.getValue()));
            object.put("addedLater", 1).putObject("addedLaterToo").put("a", "b");
        } else if (node instanceof ArrayNode array) {
            array.forEach(EventJsonTest::addUnknownFields);
        }
    }

    private static JsonNode golden(EventType type) {
        String name = "/golden/" + type.wireName() + ".json";
        try (InputStream file = Objects.requireNonNull(EventJsonTest.class.getResourceAsStream(name), name)) {
            return JSON.readTree(file);
        } catch (IOException e) {
            throw new AssertionError(name, e);
        }
    }
}
