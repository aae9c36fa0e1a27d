package org.vocero.approval.desk.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import java.util.List;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;
import org.vocero.approval.CampaignFixtures;
import org.vocero.approval.DeskTest;
import org.vocero.approval.campaign.ImportCampaign;
import org.vocero.approval.campaign.ImportingCampaigns;
import org.vocero.approval.medium.TestPictures;
import org.vocero.approval.plan.ImportPlan;
import org.vocero.approval.plan.ImportingPlans;
import org.vocero.approval.plan.Mode;

/** The form of an edit as a browser without scripts sends it. */
@DeskTest
class PicturePagesIT {

    private static final Pattern PICTURE = Pattern.compile("name=\"picture_[1-4]\" value=\"([0-9a-f]{64})\"");

    private final String key = "pictures-" + UUID.randomUUID();
    private final String address = "/campaigns/" + CampaignFixtures.KEY + "/posts/" + key;
    private final byte[] family = TestPictures.unique();
    private final byte[] map = TestPictures.unique();

    @Autowired
    private MockMvc mvc;

    @Autowired
    private ImportingCampaigns importingCampaigns;

    @Autowired
    private ImportingPlans importingPlans;

    @BeforeEach
    void importPost() {
        importingCampaigns.importCampaign(
                new ImportCampaign(CampaignFixtures.KEY, CampaignFixtures.campaignFile(), DeskTest.USERNAME));
        String plan = "key,title,anchor,offset,local_time,accounts,text_es\n" + key
                + ",Título,launch,P0D,10:00,x-oea-inclusion;fb-oea,Un texto\n";
        importingPlans.importPlan(
                new ImportPlan(CampaignFixtures.KEY, plan.getBytes(UTF_8), Mode.ALL_OR_NOTHING, DeskTest.USERNAME));
    }

    @Test
    void uploadsDescribesAndSavesPictures() throws Exception {
        String form =
                page(edit("/pictures").file(upload(family)).file(upload(map)).param("picture_1", ""));
        assertThat(pictures(form)).containsExactly(TestPictures.digestOf(family), TestPictures.digestOf(map));
        assertThat(form).contains("Texto alternativo de la imagen 2 en español");

        MvcResult saved = send(described(edit("")));

        assertThat(saved.getFlashMap().get("notice")).asString().contains("nueva versión");
        String post = page(get(address));
        assertThat(post).contains("versión 2", "alt=\"Una familia &lt;b&gt;\"", "alt=\"Un mapa\"");
        assertThat(post.split("/api/media/" + TestPictures.digestOf(family), -1))
                .hasSize(1 + 2);
        assertThat(pictures(page(get(address + "/edit"))))
                .containsExactly(TestPictures.digestOf(family), TestPictures.digestOf(map));
    }

    @Test
    void movesAndRemovesPicturesWithTheirAltTexts() throws Exception {
        send(edit("/pictures").file(upload(family)).file(upload(map)).param("picture_1", ""));

        String moved = page(described(edit("/pictures")).param("action", "up-2"));
        assertThat(pictures(moved)).containsExactly(TestPictures.digestOf(map), TestPictures.digestOf(family));
        assertThat(moved.replaceAll("\\s+", " "))
                .containsPattern("name=\"alt_1_es\"[^>]*>Un mapa<")
                .containsPattern("name=\"alt_2_es\"[^>]*>Una familia &lt;b&gt;<");

        assertThat(pictures(page(described(edit("/pictures")).param("action", "remove-1"))))
                .containsExactly(TestPictures.digestOf(map));
        for (String nothing : List.of("up-1", "down-2", "remove-3", "up-9", "explode-1", "remove")) {
            assertThat(pictures(page(described(edit("/pictures")).param("action", nothing))))
                    .as(nothing)
                    .hasSize(2);
        }
    }

    @Test
    void removingTheLastPictureAndSavingRemovesIt() throws Exception {
        send(edit("/pictures").file(upload(family)).file(upload(map)).param("picture_1", ""));
        send(described(edit("")));

        send(multipart(address + "/edit").param("version", "2").param("picture_1", ""));

        assertThat(page(get(address))).contains("versión 3").doesNotContain("/api/media/");
    }

    @Test
    void asksForAnAltTextBesideThePicture() throws Exception {
        send(edit("/pictures").file(upload(family)).param("picture_1", ""));

        MvcResult saved = send(edit("").param("picture_1", TestPictures.digestOf(family)));

        assertThat(saved.getResponse().getStatus()).isEqualTo(422);
        assertThat(saved.getResponse().getContentAsString(UTF_8))
                .contains("id=\"alt_1_es-error\"", "no tiene texto alternativo");
    }

    /** Whoever chose a file and forgot to press “upload” meant it. */
    @Test
    void takesAFileThatIsSentWhenSaving() throws Exception {
        MvcResult saved = send(edit("").file(upload(family)).param("picture_1", ""));

        assertThat(saved.getResponse().getStatus()).isEqualTo(422);
        assertThat(pictures(saved.getResponse().getContentAsString(UTF_8)))
                .containsExactly(TestPictures.digestOf(family));
    }

    @Test
    void tellsWhatIsNoPictureAndWhatIsTooMuch() throws Exception {
        MvcResult refused = send(edit("/pictures")
                .file(new MockMultipartFile("upload", "a.png", "image/png", "<svg/>".getBytes(UTF_8)))
                .param("picture_1", ""));
        assertThat(refused.getResponse().getStatus()).isEqualTo(422);
        assertThat(refused.getResponse().getContentAsString(UTF_8)).contains("se llame como se llame");

        MockMultipartHttpServletRequestBuilder five = edit("/pictures").param("picture_1", "");
        for (int i = 0; i < 5; i++) {
            five.file(upload(TestPictures.unique()));
        }
        String full = send(five).getResponse().getContentAsString(UTF_8);
        assertThat(pictures(full)).hasSize(4);
        assertThat(full).contains("Demasiadas imágenes").doesNotContain("type=\"file\"");
    }

    @Test
    void takesAPlanWithItsPicturesInOneGo() throws Exception {
        String plan = "key,title,anchor,local_time,accounts,text_es,picture_1,alt_1_es\n" + key
                + ",Título,launch,10:00,fb-oea,Un texto," + key + ".png,Una familia\n";

        MvcResult refused = send(importing(plan, "<svg/>".getBytes(UTF_8)));
        MvcResult imported = send(importing(plan, family));

        assertThat(refused.getResponse().getStatus()).isEqualTo(422);
        assertThat(refused.getResponse().getContentAsString(UTF_8)).contains(key + ".png", "se llame como se llame");
        assertThat(imported.getResponse().getStatus()).isEqualTo(200);
        assertThat(page(get(address))).contains("/api/media/" + TestPictures.digestOf(family));
    }

    private MockMultipartHttpServletRequestBuilder importing(String plan, byte[] picture) {
        return multipart("/campaigns/" + CampaignFixtures.KEY + "/plan")
                .file(new MockMultipartFile("file", "plan.csv", "text/csv", plan.getBytes(UTF_8)))
                .file(new MockMultipartFile("pictures", key + ".png", "image/png", picture));
    }

    @Test
    void previewsPicturesInThePlaceOfTheLinkCard() throws Exception {
        send(edit("/pictures").file(upload(family)).file(upload(map)).param("picture_1", ""));

        String preview = page(described(edit("/preview")).param("link", "https://www.oas.org/es"));

        assertThat(preview).contains("/api/media/" + TestPictures.digestOf(map)).doesNotContain("link-card");
    }

    private MockMultipartHttpServletRequestBuilder edit(String path) {
        return multipart(address + "/edit" + path).param("version", "1");
    }

    private MockMultipartHttpServletRequestBuilder described(MockMultipartHttpServletRequestBuilder form) {
        return form.param("picture_1", TestPictures.digestOf(family))
                .param("alt_1_es", "Una familia <b>")
                .param("picture_2", TestPictures.digestOf(map))
                .param("alt_2_es", "Un mapa");
    }

    private static MockMultipartFile upload(byte[] file) {
        return new MockMultipartFile("upload", "afiche.png", "image/png", file);
    }

    private static List<String> pictures(String page) {
        return PICTURE.matcher(page)
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
    }

    private String page(AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        return send(request).getResponse().getContentAsString(UTF_8);
    }

    private MvcResult send(AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        return mvc.perform(request.with(user(DeskTest.USERNAME)).with(csrf())).andReturn();
    }
}
