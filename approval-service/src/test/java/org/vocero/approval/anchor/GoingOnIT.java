package org.vocero.approval.anchor;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.vocero.approval.CampaignFixtures;
import org.vocero.approval.DeskTest;
import org.vocero.approval.SettableClock;
import org.vocero.approval.audit.AuditLog;
import org.vocero.approval.campaign.Anchor;
import org.vocero.approval.campaign.Campaign;
import org.vocero.approval.campaign.CampaignEvents;
import org.vocero.approval.campaign.Campaigns;
import org.vocero.approval.campaign.DateAnchor;
import org.vocero.approval.campaign.DatingAnchors;
import org.vocero.approval.campaign.ImportCampaign;
import org.vocero.approval.campaign.ImportingCampaigns;
import org.vocero.approval.campaign.Recurrences;
import org.vocero.approval.outcome.Outcome;
import org.vocero.approval.outcome.Refusal;
import org.vocero.approval.plan.ImportPlan;
import org.vocero.approval.plan.ImportingPlans;
import org.vocero.approval.plan.Mode;
import org.vocero.approval.post.EditPost;
import org.vocero.approval.post.EditingPosts;
import org.vocero.approval.post.Manuscript;
import org.vocero.approval.post.Post;
import org.vocero.approval.post.Posts;
import org.vocero.approval.post.Revisions;
import org.vocero.approval.post.State;
import org.vocero.approval.post.WrittenPost;
import org.vocero.approval.review.ApprovePost;
import org.vocero.approval.review.ApprovingPosts;
import org.vocero.approval.transaction.Transactions;
import org.vocero.composition.Occurrence;

/** International Migrants Day, from one year to the next. */
@DeskTest
class GoingOnIT {

    private static final String DAY = "international-migrants-day";
    private static final String PLAN = """
            key,title,anchor,offset,local_time,accounts,text_es,figure,source,valid_until
            kept,Cada año,international-migrants-day,,09:00,x-oea-inclusion,Uno de cada cinco.,1 de cada 5,OIM,2026-12-31
            once,Solo este año,international-migrants-day,,10:00,x-oea-inclusion,Este año.,,,
            thanks,Gracias,international-migrants-day,P2D,09:00,x-oea-inclusion,Gracias a todos.,,,
            draft,Nunca aprobado,international-migrants-day,,11:00,x-oea-inclusion,Sin decidir.,,,
            """;

    private final String campaign = "every-year-" + UUID.randomUUID();
    private final SettableClock clock = new SettableClock("2026-12-01T12:00:00Z");

    @Autowired
    private Campaigns campaigns;

    @Autowired
    private Recurrences recurrences;

    @Autowired
    private Followers followers;

    @Autowired
    private KeptPosts keptPosts;

    @Autowired
    private KeepingPosts keeping;

    @Autowired
    private Posts posts;

    @Autowired
    private Revisions revisions;

    @Autowired
    private CampaignEvents events;

    @Autowired
    private AuditLog audit;

    @Autowired
    private Transactions transactions;

    @Autowired
    private ApprovingPosts approving;

    @Autowired
    private EditingPosts editing;

    @Autowired
    private DatingAnchors dating;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void planAndApprove(@Autowired ImportingCampaigns importing, @Autowired ImportingPlans plans) {
        byte[] file = new String(CampaignFixtures.campaignFile(), UTF_8)
                .replace("key: " + CampaignFixtures.KEY, "key: " + campaign)
                .getBytes(UTF_8);
        done(importing.importCampaign(new ImportCampaign(campaign, file, "ana")));
        done(plans.importPlan(new ImportPlan(campaign, PLAN.getBytes(UTF_8), Mode.ALL_OR_NOTHING, "ana")));
        for (String key : List.of("kept", "once", "thanks")) {
            done(approve(post(key)));
        }
        done(keeping.keep(new KeepPost(post("kept").id(), true, "ana")));
    }

    @Test
    void waitsForTheLastThatWasApprovedForTheDay() {
        clock.set("2026-12-19T12:00:00Z");

        goOn(events);

        assertThat(anchor()).extracting(Anchor::number, Anchor::date).containsExactly(1, LocalDate.of(2026, 12, 18));
        assertThat(post("kept").version()).isEqualTo(1);
    }

    @Test
    void bringsBackWhatIsKeptAndNothingElse() {
        clock.set("2026-12-21T12:00:00Z");
        goOn(events);

        Post kept = post("kept");
        WrittenPost next = posts.versions(kept.id()).get(1);

        assertThat(anchor()).extracting(Anchor::number, Anchor::date).containsExactly(2, LocalDate.of(2027, 12, 18));
        assertThat(kept).extracting(Post::version, Post::state).containsExactly(2, State.DRAFT);
        assertThat(next.message().timing().occurrence()).isEqualTo(new Occurrence(DAY, 2));
        assertThat(next.message().evidence().figure()).isEqualTo("1 de cada 5");
        assertThat(next.message().evidence().toRenew()).isTrue();
        assertThat(kept.publicationOn("x-oea-inclusion"))
                .isNotEqualTo(posts.versions(kept.id()).get(0).post().publicationOn("x-oea-inclusion"));
        for (String other : List.of("once", "thanks")) {
            assertThat(post(other)).extracting(Post::version, Post::state).containsExactly(1, State.APPROVED);
            assertThat(posts.message(post(other).id(), 1).timing().occurrence()).isEqualTo(Occurrence.first(DAY));
        }
    }

    /** Nothing of last year's is approved this year without a person who looked at its facts, and never what is for last year's day. */
    @Test
    void isNeverPostedOnLastYearsApproval() {
        clock.set("2026-12-21T12:00:00Z");
        goOn(events);
        Post kept = post("kept");

        assertThat(code(approve(post("draft")))).isEqualTo("occurrence-passed");
        assertThat(code(approve(kept))).isEqualTo("facts-to-renew");
        assertThatThrownBy(
                        () -> jdbc.sql("UPDATE post_version SET state = 'approved' WHERE post_id = ? AND version = 2")
                                .param(kept.id().value())
                                .update())
                .hasMessageContaining("violates check constraint");

        Post confirmed = done(editing.edit(new EditPost(kept.id(), 2, asPlanned("kept"), "ana")));
        done(approve(confirmed));

        assertThat(confirmed.version()).isEqualTo(3);
        assertThat(posts.message(kept.id(), 3).evidence().toRenew()).isFalse();
        assertThat(followers.approved(campaign, new Occurrence(DAY, 2)))
                .extracting(Follower::post, Follower::publication)
                .containsExactly(tuple("kept", confirmed.publicationOn("x-oea-inclusion")));
    }

    @Test
    void happensOnceHoweverManyInstancesTry() throws Exception {
        clock.set("2026-12-21T12:00:00Z");
        ExecutorService instances = Executors.newFixedThreadPool(4);
        try {
            List<Future<?>> all = Stream.generate(() -> instances.submit(() -> goOn(events)))
                    .limit(4)
                    .<Future<?>>map(future -> future)
                    .toList();
            for (Future<?> one : all) {
                one.get();
            }
        } finally {
            instances.shutdownNow();
        }

        assertThat(anchor().number()).isEqualTo(2);
        assertThat(post("kept").version()).isEqualTo(2);
        assertThat(turns()).isEqualTo(1);
    }

    @Test
    void leavesNothingWhenItIsKilledInTheMiddleAndGoesOnTheNextTime() {
        clock.set("2026-12-21T12:00:00Z");

        assertThatThrownBy(() -> goOn(dated -> {
                    throw new IllegalStateException("killed");
                }))
                .hasMessage("killed");
        assertThat(anchor().number()).isEqualTo(1);
        assertThat(turns()).isZero();
        goOn(events);

        assertThat(anchor().number()).isEqualTo(2);
        assertThat(post("kept").version()).isEqualTo(2);
    }

    /** A file with another rule may begin the next occurrence while something of this one is still to come. */
    @Test
    void bringsBackNothingThatStillWaitsForItsHour() {
        done(keeping.keep(new KeepPost(post("thanks").id(), true, "ana")));
        clock.set("2026-12-19T12:00:00Z");
        transactions.inOne(() -> {
            Campaign locked = campaigns.lock(campaign).orElseThrow();
            campaigns.save(locked.with(anchor().next(LocalDate.of(2027, 12, 18))), "ana", clock.instant());
            return locked;
        });

        goOn(events);
        assertThat(post("kept").version()).isEqualTo(2);
        assertThat(post("thanks")).extracting(Post::version, Post::state).containsExactly(1, State.APPROVED);
        clock.set("2026-12-21T12:00:00Z");
        goOn(events);

        assertThat(post("thanks")).extracting(Post::version, Post::state).containsExactly(2, State.DRAFT);
    }

    /** Whoever moves the observance into the next year by hand would take along what was approved for this one. */
    @Test
    void isNotMovedOnByHand() {
        LocalDate nextYear = LocalDate.of(2027, 12, 17);

        Outcome<Anchor> moved = dating.date(new DateAnchor(campaign, DAY, nextYear, "ana"));

        assertThat(code(moved)).isEqualTo("anchor-not-dated");
        assertThat(done(dating.date(new DateAnchor(campaign, DAY, LocalDate.of(2026, 12, 17), "ana")))
                        .date())
                .isEqualTo(LocalDate.of(2026, 12, 17));
    }

    /** Only this campaign: others share the database. */
    private void goOn(CampaignEvents said) {
        new GoingOn(campaigns, recurrences, followers, keptPosts, posts, revisions, said, audit, transactions, clock)
                .goOn(campaigns.find(campaign).orElseThrow());
    }

    private Outcome<Post> approve(Post post) {
        return approving.approve(new ApprovePost(post.id(), post.version(), "ana"));
    }

    private static Manuscript asPlanned(String key) {
        List<String> lines = PLAN.lines().toList();
        String[] header = lines.get(0).split(",", -1);
        String[] cells = lines.stream()
                .filter(line -> line.startsWith(key + ","))
                .findFirst()
                .orElseThrow()
                .split(",", -1);
        return new Manuscript(
                IntStream.range(1, cells.length).boxed().collect(Collectors.toMap(i -> header[i], i -> cells[i])));
    }

    private Post post(String key) {
        return posts.ofCampaign(campaign, "", 100).stream()
                .map(WrittenPost::post)
                .filter(post -> post.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private Anchor anchor() {
        return campaigns.find(campaign).flatMap(found -> found.anchor(DAY)).orElseThrow();
    }

    private int turns() {
        return jdbc.sql("SELECT count(*) FROM audit_log WHERE campaign_key = ? AND anchor_key = ? AND who = 'vocero'")
                .param(campaign)
                .param(DAY)
                .query(Integer.class)
                .single();
    }

    private static String code(Outcome<?> outcome) {
        return outcome.match(done -> "done", Refusal::code);
    }

    private static <R> R done(Outcome<R> outcome) {
        return outcome.match(result -> result, refusal -> {
            throw new AssertionError(refusal);
        });
    }
}
