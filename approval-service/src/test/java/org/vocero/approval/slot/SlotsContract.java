package org.vocero.approval.slot;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.Period;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.vocero.approval.audit.Act;
import org.vocero.approval.campaign.Account;
import org.vocero.approval.campaign.Anchor;
import org.vocero.approval.campaign.Campaign;
import org.vocero.approval.campaign.Campaigns;
import org.vocero.approval.campaign.Examples;
import org.vocero.approval.campaign.Hashtags;
import org.vocero.approval.campaign.Rule;
import org.vocero.approval.campaign.Vocabulary;
import org.vocero.approval.post.Evidence;
import org.vocero.approval.post.Message;
import org.vocero.approval.post.Placement;
import org.vocero.approval.post.Post;
import org.vocero.approval.post.PostId;
import org.vocero.approval.post.Posts;
import org.vocero.approval.post.Revision;
import org.vocero.approval.post.Tags;
import org.vocero.approval.post.Timing;
import org.vocero.approval.post.Transition;
import org.vocero.approval.transaction.Transactions;
import org.vocero.composition.Occurrence;

/** What every store of timetables does, and every agenda. Each test has a campaign with an account of its own. */
public abstract class SlotsContract {

    protected static final Act ACT = new Act("ana", Instant.parse("2026-11-22T10:00:00Z"));
    protected static final ZoneId HONOLULU = ZoneId.of("Pacific/Honolulu");

    private static final Instant LONG_AGO = Instant.parse("2001-01-01T00:00:00Z");
    private static final Instant FAR_AWAY = Instant.parse("2099-01-01T00:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 12, 18);

    private final String name = "slots-" + UUID.randomUUID();
    protected final String account = "x-" + name;
    protected final String campaign = name;

    protected abstract Timetables timetables();

    protected abstract Agenda agenda();

    protected abstract Campaigns campaigns();

    protected abstract Posts posts();

    protected abstract Transactions transactions();

    @Test
    void aTimetableThatNobodySetIsEmpty() {
        save();

        assertThat(timetables().find(account)).contains(new Timetable(account, HONOLULU, List.of(), Duration.ZERO, 0));
        assertThat(timetables().find("x-nobody")).isEmpty();
        assertThat(timetables().of(List.of(account, "x-nobody"))).containsOnlyKeys(account);
    }

    @Test
    void givesBackTheTimetableThatWasSetLast() {
        save();
        Timetable first = new Timetable(account, HONOLULU, times("09:00", "13:30"), Duration.ofMinutes(15), 1);
        Timetable second = new Timetable(account, HONOLULU, times("10:00"), Duration.ofDays(7), 2);

        set(first);
        assertThat(timetables().find(account)).contains(first);
        set(second);
        assertThat(timetables().find(account)).contains(second);
        assertThat(transactions().inOne(() -> timetables().lock(List.of(account, "x-nobody"))))
                .isEqualTo(Map.of(account, second));
    }

    @Test
    void plansWhatHasADateAndWhatFollowsOne() {
        save();
        Post dated = add("dated", new Timing(null, DAY, Period.ofDays(-1), LocalTime.of(9, 30), null, hours()));
        Post following = add("following", following("the-day", Period.ofDays(2)));
        add("undated", following("launch", Period.ZERO));

        List<Planned> planned = agenda().on(List.of(account, "x-nobody"), LONG_AGO, FAR_AWAY);

        assertThat(planned)
                .containsExactly(planned(dated, "2026-12-17T19:30:00Z"), planned(following, "2026-12-20T19:00:00Z"));
    }

    @Test
    void tellsWhatIsPlannedOfAPost() {
        save();
        Post dated = add("dated", new Timing(null, DAY, Period.ofDays(-1), LocalTime.of(9, 30), null, hours()));
        Post following = add("following", following("the-day", Period.ZERO));
        Post undated = add("undated", following("launch", Period.ZERO));

        assertThat(agenda().of(dated.id())).containsExactly(planned(dated, "2026-12-17T19:30:00Z"));
        assertThat(agenda().of(following.id())).containsExactly(planned(following, "2026-12-18T19:00:00Z"));
        assertThat(agenda().of(undated.id())).isEmpty();
        assertThat(agenda().of(PostId.random())).isEmpty();
    }

    @Test
    void plansToTheInstant() {
        save();
        add("dated", new Timing(null, DAY, Period.ZERO, LocalTime.of(23, 30), null, hours()));
        Instant due = Instant.parse("2026-12-19T09:30:00Z");

        assertThat(agenda().on(List.of(account), due, due)).hasSize(1);
        assertThat(agenda().on(List.of(account), due.plusSeconds(1), FAR_AWAY)).isEmpty();
        assertThat(agenda().on(List.of(account), LONG_AGO, due.minusSeconds(1))).isEmpty();
        assertThat(agenda().on(List.of("x-other"), LONG_AGO, FAR_AWAY)).isEmpty();
    }

    @Test
    void plansByOffsetsOfMonthsWhateverTheirLengths() {
        save();
        add("later", following("the-day", Period.parse("P14M")));
        add("earlier", following("the-day", Period.parse("P-10M")));
        Instant later = Instant.parse("2028-02-18T19:00:00Z");
        Instant earlier = Instant.parse("2026-02-18T19:00:00Z");

        assertThat(agenda().on(List.of(account), later, later)).hasSize(1);
        assertThat(agenda().on(List.of(account), earlier, earlier)).hasSize(1);
    }

    @Test
    void followsADateThatMoves() {
        save();
        add("following", following("the-day", Period.ZERO));
        Campaign before = campaigns().find(campaign).orElseThrow();
        Anchor moved = before.anchor("the-day").orElseThrow().datedOn(LocalDate.of(2027, 3, 1));

        transactions().inOne(() -> {
            campaigns().save(before.with(moved), "ana", ACT.at());
            return moved;
        });

        assertThat(agenda().on(List.of(account), LONG_AGO, FAR_AWAY))
                .extracting(Planned::dueAt)
                .containsExactly(Instant.parse("2027-03-01T19:00:00Z"));
    }

    @Test
    void plansNeitherWhatWasReplacedNorWhatWasRefused() {
        save();
        Post first = add("replaced", new Timing(null, DAY, Period.ZERO, LocalTime.of(9, 0), null, hours()));
        Revision second = first.revise(
                message(new Timing(null, DAY.plusDays(1), Period.ZERO, LocalTime.of(9, 0), null, hours())));
        Post refused = add("refused", new Timing(null, DAY, Period.ZERO, LocalTime.of(9, 0), null, hours()));
        Transition refusal = refused.refuse(1).match(step -> step, no -> {
            throw new AssertionError(no);
        });
        transactions().inOne(() -> {
            posts().change(second.closed().stream().toList());
            posts().add(List.of(second), ACT);
            posts().change(List.of(refusal));
            return second;
        });

        assertThat(agenda().on(List.of(account), LONG_AGO, FAR_AWAY))
                .containsExactly(planned(second.post(), "2026-12-19T19:00:00Z"));
    }

    protected final void save() {
        transactions().inOne(() -> {
            campaigns().save(example(), "ana", ACT.at());
            return campaign;
        });
    }

    private Campaign example() {
        Account place = new Account(account, "x", "es", HONOLULU, "@" + account, null);
        return new Campaign(
                campaign,
                Map.of("es", "Una campaña"),
                List.of("es"),
                new Hashtags(List.of(), List.of()),
                List.of(),
                List.of(),
                new Vocabulary(List.of(), List.of(), List.of()),
                hours(),
                null,
                List.of(place),
                List.of(
                        new Anchor("launch", null, null, null, 1, 0),
                        new Anchor("the-day", new Rule.Yearly(MonthDay.of(12, 18)), DAY, DAY, 1, 1)));
    }

    protected final Post add(String key, Timing timing) {
        Revision revision = Post.create(PostId.random(), campaign, key, message(timing));
        return transactions().inOne(() -> {
            posts().add(List.of(revision), ACT);
            return revision.post();
        });
    }

    protected final Message message(Timing timing) {
        return new Message(
                "Un título",
                timing,
                Map.of("es", "Los migrantes cuentan."),
                null,
                false,
                List.of(),
                new Evidence(null, null, null, null, false),
                new Tags(List.of(), List.of(), List.of(), List.of()),
                Examples.campaign().hashtags(),
                List.of(new Placement(account, "x", "es", HONOLULU)));
    }

    private Planned planned(Post post, String dueAt) {
        return new Planned(
                post.publicationOn(account),
                post.id(),
                campaign,
                post.key(),
                "Un título",
                account,
                HONOLULU,
                Instant.parse(dueAt),
                false);
    }

    private static Timing following(String anchor, Period offset) {
        return new Timing(Occurrence.first(anchor), null, offset, LocalTime.of(9, 0), null, hours());
    }

    protected static Duration hours() {
        return Duration.ofHours(2);
    }

    protected static List<PostingTime> times(String... times) {
        return Arrays.stream(times)
                .map(time -> new PostingTime(DayOfWeek.FRIDAY, LocalTime.parse(time)))
                .toList();
    }

    protected final void set(Timetable timetable) {
        transactions().inOne(() -> {
            timetables().lock(List.of(timetable.account()));
            timetables().save(timetable, ACT);
            return timetable;
        });
    }
}
