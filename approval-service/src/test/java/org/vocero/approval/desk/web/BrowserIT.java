package org.vocero.approval.desk.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
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
import org.vocero.approval.medium.TestPictures;
import org.vocero.approval.plan.ImportPlan;
import org.vocero.approval.plan.ImportingPlans;
import org.vocero.approval.plan.Mode;
import org.vocero.approval.tracking.FollowingPublications;
import org.vocero.approval.tracking.Happening;
import org.vocero.approval.tracking.Kind;
import org.vocero.approval.tracking.Publication;
import org.vocero.approval.tracking.Publications;
import org.vocero.approval.tracking.Publications.Filter;

/** The desk in a real browser, with its content security policy, its scripts, and the eyes of a screen reader. */
@DeskTest
class BrowserIT {

    private static final String CAMPAIGN = "/campaigns/" + CampaignFixtures.KEY;
    private static final String POST = "gcm-day";

    private static @Nullable Chromium chromium;

    private Visitor visitor;

    @LocalServerPort
    private int port;

    @Autowired
    private ImportingCampaigns importingCampaigns;

    @Autowired
    private ImportingPlans importingPlans;

    @Autowired
    private Publications publications;

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
    void openBrowser() {
        visitor = new Visitor(Objects.requireNonNull(chromium), port);
    }

    @BeforeEach
    void importPlan() {
        importingCampaigns.importCampaign(
                new ImportCampaign(CampaignFixtures.KEY, CampaignFixtures.campaignFile(), DeskTest.USERNAME));
        importingPlans.importPlan(
                new ImportPlan(CampaignFixtures.KEY, CampaignFixtures.plan(), Mode.ALL_OR_NOTHING, DeskTest.USERNAME));
    }

    @Test
    void aPersonSignsInApprovesAndWatchesItGoOut() {
        try (BrowserContext context = visitor.context(true)) {
            Page page = visitor.signIn(context);

            page.navigate(visitor.address(CAMPAIGN + "/posts/" + POST));
            page.check("input[name=read]");
            page.click("text=Aprobar");
            assertThat(page.locator(".notice").innerText()).contains("Aprobado");

            page.navigate(visitor.address(CAMPAIGN + "/deliveries"));
            await().untilAsserted(() ->
                    assertThat(publications.countByState(CampaignFixtures.KEY)).isNotEmpty());
            page.locator("tbody tr").first().waitFor();
            publishFirst();
            page.locator("tbody .chip-published").first().waitFor();

            assertThat(page.locator("#live").innerText()).contains("1,5 s después");
            assertThat(visitor.complaints()).isEmpty();
        }
    }

    @Test
    void theEditorShowsWhileTypingWhatEachAccountWouldShow() {
        try (BrowserContext context = visitor.context(true)) {
            Page page = visitor.signIn(context);
            page.navigate(visitor.address(CAMPAIGN + "/posts/imd-day/edit"));

            page.fill("#text_es", "Niñez 👨‍👩‍👧 " + "larga ".repeat(50));
            page.locator("#preview .field-error").first().waitFor();

            assertThat(page.locator("#preview").innerText()).contains("Niñez 👨‍👩‍👧", "Demasiado largo");
            assertThat(visitor.complaints()).isEmpty();
        }
    }

    @Test
    void everythingButLiveUpdatingWorksWithoutScripts() {
        try (BrowserContext context = visitor.context(false)) {
            Page page = visitor.signIn(context);
            page.navigate(visitor.address(CAMPAIGN + "/posts/cities-1"));

            page.click("summary >> text=Rechazar");
            page.fill("#refusal-reason", "   ");
            page.press("button:text-is('Rechazar')", "Enter");
            page.locator("#refusal-error").waitFor();
            page.waitForLoadState();
            assertThat(page.locator("#refusal-error").innerText()).isEqualTo("No puede estar vacío.");
            assertThat(page.getAttribute("#refusal-reason", "aria-invalid")).isEqualTo("true");

            page.fill("#refusal-reason", "Falta la fuente");
            page.press("button:text-is('Rechazar')", "Enter");

            assertThat(page.locator(".notice").innerText()).contains("Rechazado");
            assertThat(page.locator(".timeline").innerText()).contains("Falta la fuente");
        }
    }

    @Test
    void picturesAreUploadedDescribedAndOrderedByKeyboardWithoutScripts() {
        try (BrowserContext context = visitor.context(false)) {
            Page page = visitor.signIn(context);
            page.navigate(visitor.address(CAMPAIGN + "/posts/balon-lima/edit"));
            page.setInputFiles("#upload", new FilePayload[] {
                new FilePayload("uno.png", "image/png", TestPictures.unique()),
                new FilePayload("dos.png", "image/png", TestPictures.unique())
            });
            page.press("button:has-text('Subir')", "Enter");
            page.fill("#alt_1_es", "Un balón");
            page.fill("#alt_2_es", "Una cancha");
            page.press("[aria-label='Mostrar antes la imagen 2']", "Enter");
            page.locator("[aria-label='Mostrar antes la imagen 2']").waitFor();
            assertThat(page.inputValue("#alt_1_es")).isEqualTo("Una cancha");
            page.press("#title", "Enter");

            assertThat(page.locator(".notice").innerText()).contains("nueva versión");
            assertThat(page.locator(".shown-facebook figcaption").allInnerTexts())
                    .containsExactly("ALT Una cancha", "ALT Un balón");
            assertThat(page.locator(".shown-facebook figure img").first().evaluate("it => it.naturalWidth"))
                    .isEqualTo(8);
        }
        try (BrowserContext context = visitor.context(true)) {
            Page page = visitor.signIn(context);
            page.navigate(visitor.address(CAMPAIGN + "/posts/balon-lima/edit"));
            assertThat(Visitor.barriers(Visitor.axe(page))).isEmpty();
        }
    }

    @Test
    void aPageThatThereIsNotSaysSoInTheDesksFrame() {
        try (BrowserContext context = visitor.context(true)) {
            Page page = visitor.signIn(context);

            page.navigate(visitor.address(CAMPAIGN + "/posts/nothing"));

            assertThat(page.locator("h1").innerText()).isEqualTo("Esta página no existe");
            assertThat(page.locator(".who-name").innerText()).contains("Ana Núñez");
            page.click("text=Ir a las campañas");
            page.waitForURL("**/campaigns");
        }
    }

    private void publishFirst() {
        Publication publication = publications
                .list(CampaignFixtures.KEY, Filter.ALL, null, 1)
                .get(0)
                .track()
                .publication();
        Instant due = Instant.parse("2026-12-10T14:00:00Z");
        Happening published = Happening.of(publication, Kind.PUBLISHED, 1, "browser-" + publication.id(), due)
                .due(due)
                .happenedAt(due.plusMillis(1_500))
                .seenAt("https://wall.test/1");
        transaction.executeWithoutResult(status -> following.follow(List.of(published)));
    }
}
