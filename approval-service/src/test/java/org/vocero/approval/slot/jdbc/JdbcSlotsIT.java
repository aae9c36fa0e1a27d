package org.vocero.approval.slot.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import org.vocero.approval.ApprovalServiceTesting;
import org.vocero.approval.audit.AuditEntry;
import org.vocero.approval.audit.AuditLog;
import org.vocero.approval.campaign.Campaigns;
import org.vocero.approval.post.Post;
import org.vocero.approval.post.Posts;
import org.vocero.approval.post.Timing;
import org.vocero.approval.slot.Agenda;
import org.vocero.approval.slot.Planned;
import org.vocero.approval.slot.SetTimetable;
import org.vocero.approval.slot.SettingTimetables;
import org.vocero.approval.slot.Slot;
import org.vocero.approval.slot.SlotsContract;
import org.vocero.approval.slot.TakeSlot;
import org.vocero.approval.slot.TakingSlots;
import org.vocero.approval.slot.Timetable;
import org.vocero.approval.slot.Timetables;
import org.vocero.approval.transaction.Transactions;

@SpringBootTest
@ContextConfiguration(initializers = ApprovalServiceTesting.class)
class JdbcSlotsIT extends SlotsContract {

    private static final int PEOPLE = 8;

    @Autowired
    private Timetables timetables;

    @Autowired
    private Agenda agenda;

    @Autowired
    private Campaigns campaigns;

    @Autowired
    private Posts posts;

    @Autowired
    private Transactions transactions;

    @Autowired
    private TakingSlots taking;

    @Autowired
    private SettingTimetables setting;

    @Autowired
    private AuditLog audit;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void noTwoPeopleGetTheSameSlot() {
        save();
        set(new Timetable(account, HONOLULU, times("09:00", "09:10", "10:00"), Duration.ofMinutes(15), 1));
        List<Post> drafts = IntStream.range(0, PEOPLE)
                .mapToObj(i -> add(
                        "draft-" + i,
                        new Timing(null, LocalDate.of(2001, 1, 1), Period.ZERO, LocalTime.NOON, null, hours())))
                .toList();
        LocalDate from = LocalDate.of(2031, 1, 1);
        ExecutorService atOnce = Executors.newFixedThreadPool(PEOPLE);

        List<Slot> slots;
        try {
            slots = drafts.stream()
                    .map(draft -> CompletableFuture.supplyAsync(
                            () -> taking.take(new TakeSlot(draft.id(), 1, from, "ana")), atOnce))
                    .toList()
                    .stream()
                    .map(CompletableFuture::join)
                    .map(outcome -> outcome.match(TakingSlots.Taken::slot, refusal -> {
                        throw new AssertionError(refusal);
                    }))
                    .toList();
        } finally {
            atOnce.shutdown();
        }

        assertThat(slots)
                .as("on four Fridays: 09:10 is too near to 09:00")
                .containsExactlyInAnyOrderElementsOf(IntStream.range(0, PEOPLE)
                        .mapToObj(i -> new Slot(
                                LocalDate.of(2031, 1, 3).plusWeeks(i / 2), LocalTime.of(i % 2 == 0 ? 9 : 10, 0)))
                        .toList());
    }

    @Test
    void plansWhatSomebodyMovedWhereItIsNowAndNothingThatWasGivenUp() {
        save();
        LocalDate day = LocalDate.of(2031, 5, 5);
        Post post = add("moved", new Timing(null, day, Period.ZERO, LocalTime.of(9, 0), null, hours()));
        approve(post);

        move(post, 1, "'2031-07-01', NULL, NULL, 'P1D', '2031-07-02'");
        assertThat(dues(post)).containsExactly(Instant.parse("2031-07-02T20:30:00Z"));
        assertThat(agenda.on(List.of(account), instant("2031-05-01"), instant("2031-06-01")))
                .isEmpty();

        move(post, 2, "NULL, 'the-day', 1, 'P0D', NULL");
        assertThat(dues(post)).containsExactly(Instant.parse("2026-12-18T20:30:00Z"));

        jdbc.sql("INSERT INTO given_up VALUES (?, 1, 'ana', now(), 'tarde')")
                .param(post.publicationOn(account))
                .update();
        assertThat(dues(post)).isEmpty();
    }

    private List<Instant> dues(Post post) {
        List<Instant> all = agenda.on(List.of(account), instant("2026-01-01"), instant("2040-01-01")).stream()
                .map(Planned::dueAt)
                .toList();
        assertThat(agenda.of(post.id()).stream().map(Planned::dueAt)).containsExactlyElementsOf(all);
        return all;
    }

    private static Instant instant(String day) {
        return Instant.parse(day + "T00:00:00Z");
    }

    private void approve(Post post) {
        jdbc.sql("UPDATE post_version SET state = 'approved' WHERE post_id = ?")
                .param(post.id().value())
                .update();
        jdbc.sql("INSERT INTO seal VALUES (?, 1, '{a}', NULL, repeat('0', 64), 's', 'k')")
                .param(post.publicationOn(account))
                .update();
    }

    private void move(Post post, int revision, String when) {
        UUID move = UUID.randomUUID();
        jdbc.sql("INSERT INTO move (id, campaign_key, moved_by, moved_at) VALUES (?, ?, 'ana', now())")
                .param(move)
                .param(campaign)
                .update();
        jdbc.sql("UPDATE rescheduling SET newest = false WHERE post_id = ?")
                .param(post.id().value())
                .update();
        jdbc.sql("""
                        INSERT INTO rescheduling (publication_id, version, revision, newest, post_id, move_id, local_time, zone,
                            not_after, signature, key_id, moved_at, date, anchor_key, occurrence, date_offset, local_day)
                        VALUES (?, 1, ?, true, ?, ?, '10:30', 'Pacific/Honolulu', 'PT2H', 's', 'k', now(), %s)
                        """.formatted(when))
                .param(post.publicationOn(account))
                .param(revision)
                .param(post.id().value())
                .param(move)
                .update();
    }

    @Test
    void keepsWhatWasSetWithItsAuditLines() {
        save();

        setTo("PT15M", 0, "09:00");
        setTo("PT15M", 0, "09:00");
        setTo("PT15M", 1, "10:00");
        setTo("PT30M", 2, "10:00");

        assertThat(timetables.find(account))
                .contains(new Timetable(account, HONOLULU, times("10:00"), Duration.ofMinutes(30), 3));
        assertThat(audit.ofAccount(account, 10))
                .extracting(AuditEntry::what, AuditEntry::who, AuditEntry::to)
                .containsExactly(
                        tuple("timetable-set", "ana", "PT30M; friday 10:00"),
                        tuple("timetable-set", "ana", "PT15M; friday 10:00"),
                        tuple("timetable-set", "ana", "PT15M; friday 09:00"));
    }

    private void setTo(String distance, long revision, String time) {
        setting.set(new SetTimetable(account, revision, Map.of("friday", List.of(time)), distance, "ana"))
                .match(set -> set, refusal -> {
                    throw new AssertionError(refusal);
                });
    }

    @Override
    protected Timetables timetables() {
        return timetables;
    }

    @Override
    protected Agenda agenda() {
        return agenda;
    }

    @Override
    protected Campaigns campaigns() {
        return campaigns;
    }

    @Override
    protected Posts posts() {
        return posts;
    }

    @Override
    protected Transactions transactions() {
        return transactions;
    }
}
