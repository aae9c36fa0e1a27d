package org.vocero.approval.anchor.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vocero.approval.anchor.Follower;
import org.vocero.approval.anchor.Move;
import org.vocero.approval.slot.Crowd;
import org.vocero.approval.slot.web.CrowdingJson;

/**
 * What another date of an anchor would do.
 *
 * @param seen to be sent with the date by whoever agrees with exactly this
 * @param crowding what would come too near to others of its account
 */
record MoveJson(
        String anchor,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        String seen,
        List<LineJson> publications,
        CrowdingJson crowding) {

    static MoveJson of(Move move, List<Crowd> crowds) {
        return new MoveJson(
                move.anchor().key(),
                move.from(),
                move.to(),
                move.mark(),
                move.lines().stream().map(LineJson::of).toList(),
                CrowdingJson.of(crowds));
    }

    /**
     * What becomes of a publication.
     *
     * @param fate moves, at-once, too-late, waits or stays
     * @param clocks skips or repeats, where the new local time does not come or comes twice
     */
    record LineJson(
            UUID publication,
            String post,
            String title,
            String account,
            @Nullable Instant from,
            @Nullable Instant to,
            String fate,
            @Nullable String clocks) {

        static LineJson of(Move.Line line) {
            Follower follower = line.follower();
            return new LineJson(
                    follower.publication(),
                    follower.post(),
                    follower.title(),
                    follower.account(),
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
