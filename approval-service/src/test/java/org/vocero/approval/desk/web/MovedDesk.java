package org.vocero.approval.desk.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.support.TransactionOperations;
import org.vocero.approval.ApprovalServiceTesting;
import org.vocero.approval.CampaignFixtures;
import org.vocero.approval.DeskTest;
import org.vocero.approval.campaign.ImportCampaign;
import org.vocero.approval.campaign.ImportingCampaigns;
import org.vocero.approval.plan.ImportPlan;
import org.vocero.approval.plan.ImportingPlans;
import org.vocero.approval.plan.Mode;
import org.vocero.approval.post.PostId;
import org.vocero.approval.schedule.Movable;
import org.vocero.approval.schedule.MovablePost;
import org.vocero.approval.schedule.Schedules;
import org.vocero.approval.schedule.Selection;
import org.vocero.approval.tracking.FollowingPublications;
import org.vocero.approval.tracking.Happening;
import org.vocero.approval.tracking.Kind;
import org.vocero.approval.tracking.Publication;
import org.vocero.composition.ScheduleStatement;

/** A campaign with three approved posts and a draft, and what tests of moves ask of the desk. */
abstract class MovedDesk {

    private static final String PLAN = """
            key,title,anchor,offset,local_time,accounts,text_es,text_en
            opening,Apertura,launch,,09:00,x-oea-inclusion;x-oas-en,Empieza.,It begins.
            dated,Un mapa,2028-05-02,,10:00,x-oea-inclusion,Un mapa.,
            migrants,El día,international-migrants-day,,09:00,x-oea-inclusion,Hoy.,
            sketch,Borrador,2028-05-03,,10:00,x-oea-inclusion,Todavía no.,
            """;

    final String key = "moving-" + UUID.randomUUID();
    final String campaign = "/campaigns/" + key;
    final String api = "/api/campaigns/" + key + "/moves";

    @Autowired
    MockMvc mvc;

    @Autowired
    Schedules schedules;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    private FollowingPublications following;

    @Autowired
    private TransactionOperations transaction;

    @BeforeEach
    void plan(@Autowired ImportingCampaigns importing, @Autowired ImportingPlans plans) throws Exception {
        importing.importCampaign(new ImportCampaign(key, file().getBytes(UTF_8), DeskTest.USERNAME));
        plans.importPlan(new ImportPlan(key, PLAN.getBytes(UTF_8), Mode.ALL_OR_NOTHING, DeskTest.USERNAME));
        for (String post : List.of("opening", "dated", "migrants")) {
            send(post(campaign + "/posts/" + post + "/approval")
                    .param("version", "1")
                    .param("read", "true"));
        }
    }

    String file() {
        return new String(CampaignFixtures.campaignFile(), UTF_8)
                .replace("key: " + CampaignFixtures.KEY, "key: " + key);
    }

    MockHttpServletRequestBuilder moving(String post, String day, String seen) {
        return post(campaign + "/moves")
                .param("post", post)
                .param("anchor", day)
                .param("seen", seen);
    }

    MovablePost of(String post) {
        List<PostId> ids = schedules.select(key, Selection.of(List.of(post)), 2);
        return schedules.of(ids).get(0);
    }

    boolean isSigned(MovablePost post, Movable publication) {
        var moved = Objects.requireNonNull(publication.rescheduling());
        ScheduleStatement statement = new ScheduleStatement(
                post.post().id().value(),
                post.post().version(),
                publication.id(),
                key,
                Objects.requireNonNull(publication.seal()).digest(),
                moved.when(),
                moved.revision());
        return ApprovalServiceTesting.isSigned(statement.toBytes(), moved.signature());
    }

    void heard(Movable it, MovablePost post, Kind kind, long revision) {
        Publication publication = new Publication(
                it.id(),
                post.post().id().value(),
                key,
                it.placement().account(),
                it.placement().channel());
        Happening happening = Happening.of(
                        publication,
                        kind,
                        post.post().version(),
                        UUID.randomUUID().toString(),
                        Instant.now())
                .ofRevision(revision)
                .due(it.dueAt())
                .titled(post.title());
        transaction.executeWithoutResult(status -> following.follow(List.of(happening)));
    }

    /** How many lines of the audit log say so of the campaign. */
    long lines(String what) {
        return jdbc.sql("SELECT count(*) FROM audit_log WHERE campaign_key = ? AND what = ?")
                .param(key)
                .param(what)
                .query(Long.class)
                .single();
    }

    static String markOf(String page) {
        return first(page, "name=\"seen\" value=\"([0-9a-f]{32})\"");
    }

    static String seen(String json) {
        return first(json, "\"seen\":\"([0-9a-f]{32})\"");
    }

    static String value(String json, String name) {
        return first(json, "\"" + name + "\":\"([^\"]+)\"");
    }

    static String first(String text, String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        assertThat(matcher.find()).as(text).isTrue();
        return matcher.group(1);
    }

    String json(MockHttpServletRequestBuilder request) throws Exception {
        return body(request.contentType("application/json"));
    }

    String body(AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        return send(request).getResponse().getContentAsString(UTF_8);
    }

    MvcResult send(AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        return mvc.perform(request.with(user(DeskTest.USERNAME)).with(csrf())).andReturn();
    }
}
