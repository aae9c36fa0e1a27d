package org.vocero.approval.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import org.vocero.approval.ApprovalServiceTesting;
import org.vocero.approval.anchor.Move;
import org.vocero.approval.anchor.MoveAnchor;
import org.vocero.approval.anchor.MovingAnchors;
import org.vocero.approval.campaign.Anchor;
import org.vocero.approval.campaign.Campaigns;
import org.vocero.approval.campaign.Examples;
import org.vocero.approval.outcome.Outcome;
import org.vocero.approval.schedule.MovePosts;
import org.vocero.approval.schedule.Moved;
import org.vocero.approval.schedule.MovingPosts;
import org.vocero.approval.schedule.Plan;
import org.vocero.approval.schedule.Selection;
import org.vocero.approval.schedule.Wish;

@SpringBootTest
@ContextConfiguration(initializers = ApprovalServiceTesting.class)
class LargePlanIT {

    private static final int ROWS = 2_000;
    private static final int MOVED = 5_000;

    @Autowired
    private ImportingPlans importing;

    @BeforeAll
    static void saveCampaign(@Autowired Campaigns campaigns) {
        campaigns.save(Examples.campaign(), "ana", Instant.parse("2026-11-22T10:00:00Z"));
    }

    @Test
    void importsThousandsOfRowsAndFindsThemUnchanged() {
        PlanImported first = importPlan(plan());
        PlanImported again = importPlan(plan());

        assertThat(first.created() + first.unchanged()).isEqualTo(ROWS);
        assertThat(first.publications()).isEqualTo(4 * ROWS);
        assertThat(again.unchanged()).isEqualTo(ROWS);
    }

    /** What a person waits for before and after they confirm what moves; how long is printed. */
    @Test
    void showsAndMovesThousandsOfPublications(@Autowired MovingAnchors moving, @Autowired JdbcClient jdbc) {
        approve(jdbc);
        LocalDate day = LocalDate.of(2027, 3, 1);

        long before = System.nanoTime();
        Move move = done(moving.preview(Examples.KEY, "launch", day));
        String mark = move.mark();
        long seen = System.nanoTime();
        Anchor moved = done(moving.move(new MoveAnchor(Examples.KEY, "launch", day, mark, "ana")));
        long after = System.nanoTime();

        assertThat(move.count(Move.Fate.MOVES))
                .as("with what other tests have planned for that campaign")
                .isGreaterThanOrEqualTo(4 * ROWS);
        assertThat(moved.date()).isEqualTo(day);
        System.out.printf(
                "%,d publications follow a session: listed in %d ms, moved in %d ms%n",
                move.lines().size(), (seen - before) / 1_000_000, (after - seen) / 1_000_000);
    }

    /** Each gets a signature of its own; how long it takes is printed. */
    @Test
    void movesThousandsOfApprovedPosts(@Autowired MovingPosts moving, @Autowired JdbcClient jdbc) {
        approve(jdbc);
        Wish wish = new Wish("P1D", "", "", "", "", null);
        Selection chosen = Selection.of(
                IntStream.range(0, MOVED / 4).mapToObj(i -> "p-" + i).toList());

        long before = System.nanoTime();
        Plan plan = done(moving.preview(new MovePosts(Examples.KEY, chosen, wish, "", "ana")));
        String mark = plan.mark();
        long seen = System.nanoTime();
        Moved moved = done(moving.move(new MovePosts(Examples.KEY, chosen, wish, mark, "ana")));
        long after = System.nanoTime();

        assertThat(moved.publications()).isEqualTo(MOVED);
        System.out.printf(
                "%,d approved publications: listed in %d ms, moved in %d ms%n",
                moved.publications(), (seen - before) / 1_000_000, (after - seen) / 1_000_000);
    }

    /** Without anybody's reading: with a seal for each that no publisher would take. */
    private void approve(JdbcClient jdbc) {
        importPlan(plan());
        jdbc.sql("""
                        UPDATE post_version SET state = 'approved'
                         WHERE state = 'draft' AND post_id IN (SELECT id FROM post WHERE campaign_key = ?)
                        """).param(Examples.KEY).update();
        jdbc.sql("""
                        INSERT INTO seal (publication_id, version, texts, digest, signature, key_id)
                        SELECT publication.id, version, '{a text}', repeat('d', 64), 'nobody signed', 'none'
                        FROM publication JOIN post ON post.id = post_id
                        WHERE campaign_key = ? AND version = current_version
                        ON CONFLICT DO NOTHING
                        """).param(Examples.KEY).update();
    }

    private static <R> R done(Outcome<R> outcome) {
        return outcome.match(result -> result, refusal -> {
            throw new AssertionError(refusal);
        });
    }

    private PlanImported importPlan(String plan) {
        return done(importing.importPlan(
                new ImportPlan(Examples.KEY, plan.getBytes(StandardCharsets.UTF_8), Mode.ALL_OR_NOTHING, "ana")));
    }

    private static String plan() {
        StringBuilder plan =
                new StringBuilder("key,title,anchor,offset,local_time,accounts,text_es,text_en,text_pt,link\n");
        for (int i = 0; i < ROWS; i++) {
            plan.append("p-").append(i).append(",Título ").append(i);
            plan.append(",launch,P").append(i % 30).append("D,10:00,x-oea;x-oas-en;fb-oea;fb-oas-pt,");
            plan.append("Los migrantes cuentan ").append(i);
            plan.append(",Migrants count ")
                    .append(i)
                    .append(",Os migrantes contam ")
                    .append(i);
            plan.append(",https://www.oas.org/es/").append(i).append('\n');
        }
        return plan.toString();
    }
}
