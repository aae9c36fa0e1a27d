package org.vocero.approval.desk.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;
import org.vocero.approval.CampaignFixtures;
import org.vocero.approval.DeskTest;
import org.vocero.approval.campaign.ImportCampaign;
import org.vocero.approval.campaign.ImportingCampaigns;
import org.vocero.approval.plan.ImportPlan;
import org.vocero.approval.plan.ImportingPlans;
import org.vocero.approval.plan.Mode;
import org.vocero.approval.tracking.FollowingPublications;
import org.vocero.approval.tracking.Happening;
import org.vocero.approval.tracking.Kind;
import org.vocero.approval.tracking.Publication;

/** Every page of the desk with something on it, as a screen reader and a tired eye find it. */
@DeskTest
class EachPageIT {

    private static final String CAMPAIGN = "/campaigns/" + CampaignFixtures.KEY;
    private static final String ACCOUNT = "/accounts/x-oas-en";
    private static final UUID PUBLICATION = UUID.fromString("5d3c8f0a-7f39-4d55-9a0e-7d9a1c1f6a11");

    private static @Nullable Chromium chromium;

    private Visitor visitor;

    @LocalServerPort
    private int port;

    @Autowired
    private ImportingCampaigns importingCampaigns;

    @Autowired
    private ImportingPlans importingPlans;

    @Autowired
    private FollowingPublications following;

    @Autowired
    private TransactionTemplate transaction;

    @BeforeAll
    static void startBrowser() {
        chromium = Chromium.start();
    }

    @AfterAll
    static void stopBrowser() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @BeforeEach
    void somethingOnEachPage() {
        visitor = new Visitor(Objects.requireNonNull(chromium), port);
        importingCampaigns.importCampaign(
                new ImportCampaign(CampaignFixtures.KEY, CampaignFixtures.campaignFile(), DeskTest.USERNAME));
        importingPlans.importPlan(
                new ImportPlan(CampaignFixtures.KEY, CampaignFixtures.plan(), Mode.ALL_OR_NOTHING, DeskTest.USERNAME));
        Publication publication =
                new Publication(PUBLICATION, UUID.randomUUID(), CampaignFixtures.KEY, "x-oea-inclusion", "x");
        Instant due = Instant.parse("2026-12-10T14:00:00Z");
        Happening published = Happening.of(publication, Kind.PUBLISHED, 1, "each-page", due)
                .due(due)
                .happenedAt(due.plusMillis(1_500))
                .seenAt("https://wall.test/1");
        transaction.executeWithoutResult(status -> following.follow(List.of(published)));
    }

    /** Nothing but colours depends on whether it is dark. */
    @Test
    void noPageHasASeriousBarrierAndNoTextIsTooFaintInTheDark() {
        try (BrowserContext context = visitor.context(true)) {
            onEachPage(context, (path, page) -> {
                assertThat(Visitor.barriers(Visitor.axe(page))).as(path).isEmpty();
                page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
                assertThat(Visitor.barriers(Visitor.axe(page).withRules(List.of("color-contrast"))))
                        .as(path + " in the dark")
                        .isEmpty();
                page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
            });
        }
    }

    private void onEachPage(BrowserContext context, BiConsumer<String, Page> check) {
        Page stranger = context.newPage();
        stranger.navigate(visitor.address("/sign-in"));
        check.accept("/sign-in", stranger);
        stranger.close();
        Page page = visitor.signIn(context);
        connect(page);
        for (String path : List.of(
                "/campaigns",
                CAMPAIGN,
                CAMPAIGN + "/posts/imd-day",
                CAMPAIGN + "/posts/imd-day/edit",
                CAMPAIGN + "/deliveries",
                CAMPAIGN + "/deliveries/" + PUBLICATION,
                CAMPAIGN + "/deliveries/" + PUBLICATION + "/log",
                CAMPAIGN + "/calendar",
                CAMPAIGN + "/weeks",
                CAMPAIGN + "/calendar/launch?date=2027-03-14",
                CAMPAIGN + "/plan",
                CAMPAIGN + "/late",
                CAMPAIGN + "/moves?post=imd-day&by=P1D",
                CAMPAIGN + "/cancellations?post=imd-day",
                "/refusals",
                "/holds",
                "/feeds",
                "/dead-letters",
                "/audit",
                "/accounts",
                ACCOUNT,
                "/nothing")) {
            page.navigate(visitor.address(path));
            check.accept(path, page);
        }
    }

    /** So that its page has limits, and what can be done with it. */
    private void connect(Page page) {
        page.navigate(visitor.address(ACCOUNT));
        page.fill("[name='field.access-token']", "a-token");
        page.fill("[name='field.app-secret']", "a-secret");
        page.press("[name='field.app-secret']", "Enter");
        page.locator("#limits").waitFor();
    }
}
