package org.vocero.approval.post;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.vocero.approval.campaign.Anchor;
import org.vocero.approval.campaign.Campaign;
import org.vocero.composition.Occurrence;

/** Reads when a post is due. */
final class TimingReader {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("H:mm[:ss]", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    private static final Set<String> ZONES = ZoneId.getAvailableZoneIds();

    /** Farther from its anchor no post of a campaign is; more would only be a slip, or an attack on the calendar. */
    private static final int MOST_DAYS = 3_660;

    private static final LocalDate REFERENCE = LocalDate.of(2026, 1, 1);

    private final Campaign campaign;
    private final String anchors;

    TimingReader(Campaign campaign) {
        this.campaign = campaign;
        this.anchors = campaign.anchors().stream().map(Anchor::key).collect(Collectors.joining(", "));
    }

    /** With a stand-in for what has a problem. */
    Timing read(Cells cells) {
        LocalDate date = null;
        String anchor = cells.required(Columns.ANCHOR, 100);
        Optional<Anchor> followed = campaign.anchor(anchor);
        if (!anchor.isEmpty() && followed.isEmpty()) {
            date = fixed(cells, anchor);
        }
        Period offset = cells.parsed(Columns.OFFSET, TimingReader::offset, "bad-offset");
        LocalTime time = cells.parsed(Columns.LOCAL_TIME, TimingReader::time, "bad-time");
        if (cells.text(Columns.LOCAL_TIME).isEmpty()) {
            cells.problem(Columns.LOCAL_TIME, "missing");
        }
        return new Timing(
                date == null ? followed.map(Anchor::occurrence).orElse(Occurrence.first(anchor)) : null,
                date,
                offset == null ? Period.ZERO : offset,
                time == null ? LocalTime.MIDNIGHT : time,
                cells.parsed(Columns.ZONE, TimingReader::zone, "bad-zone"),
                campaign.notAfter());
    }

    private @Nullable LocalDate fixed(Cells cells, String text) {
        Optional<LocalDate> date = date(text);
        if (date.isEmpty()) {
            if (Character.isDigit(text.charAt(0))) {
                cells.problem(Columns.ANCHOR, "bad-date", text);
            } else {
                cells.problem(Columns.ANCHOR, "unknown-anchor", text, anchors);
            }
        }
        return date.orElse(null);
    }

    /** An ISO date of this century: a year with a slip in it would never come, or is long past. */
    static Optional<LocalDate> date(String text) {
        return attempt(() -> LocalDate.parse(text)).filter(date -> date.getYear() >= 2000 && date.getYear() < 2100);
    }

    /** An ISO period of days, weeks, months or years; spreadsheets like to turn a leading hyphen into a minus sign or a dash. */
    private static Optional<Period> offset(String text) {
        return attempt(() -> Period.parse(text.replace('\u2212', '-').replace('\u2013', '-')))
                .filter(period -> attempt(() -> REFERENCE.plus(period))
                        .filter(date -> Math.abs(ChronoUnit.DAYS.between(REFERENCE, date)) <= MOST_DAYS)
                        .isPresent());
    }

    private static Optional<LocalTime> time(String text) {
        return attempt(() -> LocalTime.parse(text, TIME));
    }

    private static Optional<ZoneId> zone(String text) {
        return ZONES.contains(text) ? Optional.of(ZoneId.of(text)) : Optional.empty();
    }

    private static <T> Optional<T> attempt(Supplier<T> parsing) {
        try {
            return Optional.of(parsing.get());
        } catch (DateTimeException | ArithmeticException e) {
            return Optional.empty();
        }
    }
}
