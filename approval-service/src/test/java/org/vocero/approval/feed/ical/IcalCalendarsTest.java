package org.vocero.approval.feed.ical;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.vocero.approval.feed.Calendar;
import org.vocero.approval.feed.Event;
import org.vocero.approval.tracking.State;

/** Read back by biweekly, which knows nothing of how we write. */
class IcalCalendarsTest {

    private static final Instant DUE = Instant.parse("2026-12-18T14:00:00Z");
    private static final Instant CHANGED = Instant.parse("2026-11-22T10:00:01.500Z");
    private static final UUID ID = UUID.fromString("8a4f0c9e-0000-4000-8000-000000000001");
    private static final List<String> PIECES = List.of(
            "a",
            "ñ",
            "👩🏽‍🚒",
            ";",
            ",",
            "\\",
            "\\n",
            "\n",
            "\"",
            ":",
            " ",
            "BEGIN:VEVENT",
            "END:VCALENDAR",
            "=",
            "é",
            "漢字");

    private final IcalCalendars calendars = new IcalCalendars(messages());

    @Test
    void anotherProgramReadsWhatIsDueWhen() {
        ICalendar read =
                read(calendar("es", event("Los migrantes cuentan", State.PUBLISHED, "https://x.test/a?b=1,2")));

        VEvent event = read.getEvents().get(0);
        assertThat(read.getNames().get(0).getValue()).isEqualTo("Campaña; «Ñ»");
        assertThat(event.getUid().getValue()).isEqualTo(ID.toString());
        assertThat(event.getDateStart().getValue().toInstant()).isEqualTo(DUE);
        assertThat(event.getDateTimeStamp().getValue().toInstant()).isEqualTo(Instant.parse("2026-11-22T10:00:01Z"));
        assertThat(event.getSequence().getValue()).isEqualTo(3);
        assertThat(event.getSummary().getValue()).isEqualTo("Los migrantes cuentan · x-oea");
        assertThat(event.getDescription().getValue()).isEqualTo("Publicada");
        assertThat(event.getStatus().isConfirmed()).isTrue();
        assertThat(event.getUrl().getValue()).isEqualTo("https://x.test/a?b=1,2");
        assertThat(read.validate(ICalVersion.V2_0)).isEmpty();
    }

    @Test
    void everyTextComesBackAndNoLineIsLongerThan75Octets() {
        for (int seed = 0; seed < 500; seed++) {
            String title = title(new Random(seed));

            byte[] file = calendars.write(calendar("es", event(title, State.SCHEDULED, null)));

            String text = new String(file, StandardCharsets.UTF_8);
            assertThat(Biweekly.parse(text).first().getEvents())
                    .singleElement()
                    .extracting(event -> event.getSummary().getValue())
                    .isEqualTo(title + " · x-oea");
            for (String line : text.split("\r\n", -1)) {
                assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75);
                assertThat(line).doesNotContain("\n", "\r", "\uFFFD");
            }
        }
    }

    @Test
    void everyStateHasAStatusAndAWordInTheCalendarsLanguageOrInEnglish() {
        for (State state : State.values()) {
            assertThat(read(calendar("pt", event("Um", state, null)))
                            .getEvents()
                            .get(0)
                            .getStatus()
                            .getValue())
                    .isIn("CONFIRMED", "TENTATIVE", "CANCELLED");
        }
        assertThat(read(calendar("de", event("Eins", State.MISSED, null)))
                        .getEvents()
                        .get(0)
                        .getDescription()
                        .getValue())
                .isEqualTo(messages().getMessage("publication.state.missed", null, Locale.ENGLISH));
    }

    @Test
    void theSameCalendarIsTheSameFile() {
        Calendar calendar = calendar("es", event("Uno", State.HELD, null));

        assertThat(calendars.write(calendar)).isEqualTo(calendars.write(calendar));
    }

    private ICalendar read(Calendar calendar) {
        return Biweekly.parse(new String(calendars.write(calendar), StandardCharsets.UTF_8))
                .first();
    }

    private static Calendar calendar(String language, Event event) {
        return new Calendar("Campaña; «Ñ»", language, List.of(event));
    }

    private static Event event(String title, State state, @Nullable String url) {
        return new Event(ID, title, "x-oea", state, DUE, 3, CHANGED, url);
    }

    private static String title(Random random) {
        StringBuilder title = new StringBuilder("T");
        for (int pieces = random.nextInt(60); pieces > 0; pieces--) {
            title.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        return title.toString();
    }

    private static ResourceBundleMessageSource messages() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasenames("messages");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return messages;
    }
}
