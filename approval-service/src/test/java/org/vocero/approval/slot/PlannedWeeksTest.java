package org.vocero.approval.slot;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.vocero.approval.InMemoryService;
import org.vocero.approval.SettableClock;
import org.vocero.approval.campaign.Campaign;
import org.vocero.approval.campaign.Examples;
import org.vocero.approval.post.PostId;
import org.vocero.approval.slot.Week.Against;

class PlannedWeeksTest {

    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    private final List<Planned> planned = new ArrayList<>();

    @Test
    void showsFourWeeksBeforeAndFourFromNowOn() {
        assertThat(weeks(null))
                .extracting(Week::name)
                .containsExactly(
                        "2026-W43", "2026-W44", "2026-W45", "2026-W46", "2026-W47", "2026-W48", "2026-W49", "2026-W50");
    }

    @Test
    void countsAPostOnceInTheWeekOfItsFirstLocalDay() {
        PostId post = PostId.random();
        plan(post, "x-oea", "2026-12-07T04:30:00Z", true);
        plan(post, "fb-oea", "2026-12-07T15:00:00Z", true);
        plan(PostId.random(), "x-oea", "2026-12-07T05:30:00Z", false);

        assertThat(weeks(1))
                .contains(new Week(LocalDate.of(2026, 11, 30), 1, 0, 1), new Week(LocalDate.of(2026, 12, 7), 0, 1, 1));
    }

    @Test
    void marksWhatIsUnderAndOver() {
        plan(PostId.random(), "x-oea", "2026-12-01T15:00:00Z", true);
        plan(PostId.random(), "x-oea", "2026-12-08T15:00:00Z", true);
        plan(PostId.random(), "x-oea", "2026-12-09T15:00:00Z", false);

        assertThat(weeks(1)).extracting(Week::against).endsWith(Against.UNDER, Against.MET, Against.OVER);
        assertThat(weeks(null)).extracting(Week::against).containsOnlyNulls();
    }

    @Test
    void goesOnToTheLastWeekThatHasSomethingWithinAYear() {
        plan(PostId.random(), "x-oea", "2027-03-01T15:00:00Z", true);
        plan(PostId.random(), "x-oea", "2031-03-01T15:00:00Z", true);

        assertThat(weeks(null)).hasSize(4 + 16).last().isEqualTo(new Week(LocalDate.of(2027, 3, 1), 1, 0, null));
    }

    @Test
    void namesWeeksByTheYearThatMostOfThemIsIn() {
        assertThat(new Week(LocalDate.of(2026, 12, 28), 0, 0, null).name()).isEqualTo("2026-W53");
        assertThat(new Week(LocalDate.of(2024, 12, 30), 0, 0, null).name()).isEqualTo("2025-W01");
    }

    private List<Week> weeks(@Nullable Integer cadence) {
        Campaign example = Examples.campaign();
        Campaign campaign = new Campaign(
                example.key(),
                example.names(),
                example.languages(),
                example.hashtags(),
                example.handles(),
                example.parties(),
                example.vocabulary(),
                example.notAfter(),
                cadence,
                example.accounts(),
                example.anchors());
        return new PlannedWeeks(new FixedAgenda(planned), new SettableClock(InMemoryService.NOW)).of(campaign);
    }

    private void plan(PostId post, String account, String instant, boolean approved) {
        planned.add(new Planned(
                UUID.randomUUID(),
                post,
                Examples.KEY,
                "key",
                "Un título",
                account,
                NEW_YORK,
                Instant.parse(instant),
                approved));
    }
}
