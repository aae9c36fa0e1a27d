package org.vocero.approval.schedule.web;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vocero.approval.schedule.Plan;
import org.vocero.approval.slot.Crowding;
import org.vocero.approval.slot.web.CrowdingJson;

/**
 * What a move would do.
 *
 * @param seen to be sent by whoever agrees with exactly this
 * @param crowding what would come too near to others of its account
 */
record PlanJson(String seen, List<LineJson> publications, CrowdingJson crowding) {

    static PlanJson of(Plan plan, Crowding crowding) {
        return new PlanJson(
                plan.mark(),
                plan.lines().stream().map(LineJson::of).toList(),
                CrowdingJson.of(crowding.of(plan.planned())));
    }

    /**
     * What becomes of a publication.
     *
     * @param fate moves, at-once, too-late, waits, same, stays, ends, returns or other-occasion
     * @param clocks skips or repeats, where the new local time does not come or comes twice
     */
    record LineJson(
            UUID publication,
            String post,
            String title,
            String state,
            String account,
            @Nullable Instant from,
            @Nullable Instant to,
            String fate,
            @Nullable String clocks) {

        static LineJson of(Plan.Line line) {
            return new LineJson(
                    line.publication().id(),
                    line.post().post().key(),
                    line.post().title(),
                    line.post().post().state().word(),
                    line.publication().placement().account(),
                    line.from(),
                    line.to(),
                    word(line.fate()),
                    line.change() == null ? null : word(line.change()));
        }

        private static String word(Enum<?> value) {
            return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
