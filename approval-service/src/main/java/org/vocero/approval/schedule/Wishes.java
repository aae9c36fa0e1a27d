package org.vocero.approval.schedule;

import static java.time.temporal.ChronoUnit.SECONDS;

import java.time.DateTimeException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.vocero.approval.campaign.Campaign;
import org.vocero.approval.outcome.Outcome;
import org.vocero.approval.outcome.Problem;
import org.vocero.approval.outcome.Refusal;
import org.vocero.approval.post.Columns;
import org.vocero.approval.post.Timings;

/** Reads what people wish. */
final class Wishes {

    /** Farther nobody moves a post; more would only be a slip. */
    private static final Duration FARTHEST = Duration.ofDays(3_660);

    private static final String ANY_TIME = "12:00";

    private Wishes() {}

    static Outcome<Adjustment> read(Campaign campaign, Wish wish) {
        return wish.by().isBlank() ? to(campaign, wish) : by(wish.by().strip().replace('\u2212', '-'));
    }

    private static Outcome<Adjustment> by(String text) {
        try {
            Duration time = Duration.parse(text);
            if (time.isZero()
                    || time.abs().compareTo(FARTHEST) > 0
                    || !time.truncatedTo(SECONDS).equals(time)) {
                return wrong("by", "bad-shift", text);
            }
            return Outcome.done(new Adjustment.By(time));
        } catch (DateTimeException | ArithmeticException e) {
            return wrong("by", "bad-shift", text);
        }
    }

    private static Outcome<Adjustment> to(Campaign campaign, Wish wish) {
        boolean keepsTime = wish.localTime().isBlank();
        String zone = wish.zone().strip();
        boolean own = zone.equals(Wish.OWN);
        Map<String, String> cells = new LinkedHashMap<>();
        cells.put(Columns.ANCHOR, wish.anchor());
        cells.put(Columns.OFFSET, wish.offset());
        cells.put(Columns.LOCAL_TIME, keepsTime ? ANY_TIME : wish.localTime());
        cells.put(Columns.ZONE, own ? "" : zone);
        return Timings.read(campaign, cells).then(timing -> Outcome.done(new Adjustment.To(timing, keepsTime, own)));
    }

    private static <T> Outcome<T> wrong(String place, String code, Object... arguments) {
        return Outcome.refused(Refusal.unacceptable("bad-time", List.of(Problem.at(place, code, arguments))));
    }
}
