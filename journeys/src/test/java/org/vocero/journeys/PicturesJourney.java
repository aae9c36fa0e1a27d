package org.vocero.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import java.awt.Color;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.vocero.journeys.Wall.Picture;
import org.vocero.journeys.Wall.Posted;
import org.vocero.localstack.Service;
import org.vocero.localstack.Stack;

/** From the file that somebody uploads to what readers, and screen readers, find on each channel. */
@Order(2)
@ExtendWith(WholeStack.class)
class PicturesJourney {

    private static final String TEXT = "Ocho de cada cien personas en la región son migrantes.";
    private static final String TEXT_AMONG_FAULTS = "Una imagen llega aunque el camino falle.";
    private static final String TEXT_WITHOUT_THE_DESK = "Una imagen espera a quien la guarda.";
    private static final String TEXT_WITH_A_GIF = "Una bandera ondea.";
    private static final String FAMILY = "Una familia, de noche; detrás, «el puente» 🌉";
    private static final String MAP = "Un mapa de la región";
    private static final List<String> SHOWING_GIFS = List.of("x-oea-inclusion", "fb-oea", "masto-migrantes");

    private static final Duration SOON = Duration.ofSeconds(2);
    private static final Duration WHEN_THE_DESK_IS_GONE = Duration.ofSeconds(6);
    private static final List<String> ACCOUNTS =
            List.of("x-oea-inclusion", "fb-oea", "masto-migrantes", "bsky-migrantes");

    /** And a GIF where channels show it move, alone. */
    @Test
    void showsTwoPicturesWithTheirAltTextsInTheirOrderOnEachChannel(Stack stack) {
        List<Picture> pictures = approve(new People(stack), "pictures", SOON, TEXT);
        Picture moving = approveGif(new People(stack).author(), new People(stack).approver());

        assertThat(posted(stack, "pictures", TEXT))
                .extracting(Posted::channel, Posted::pictures)
                .containsExactlyInAnyOrder(
                        tuple("x", pictures),
                        tuple("facebook", pictures),
                        tuple("mastodon", pictures),
                        tuple("bluesky", pictures));
        assertThat(posted(stack, "gif", TEXT_WITH_A_GIF, SHOWING_GIFS))
                .extracting(Posted::account, Posted::pictures)
                .containsExactlyInAnyOrderElementsOf(SHOWING_GIFS.stream()
                        .map(account -> tuple(account, List.of(moving)))
                        .toList());
    }

    /** Nobody sees an upload, so that it is made again; what may be seen is looked up first. */
    @Test
    void showsThemOnceWhateverBecomesOfUploadsAndPosts(Stack stack) {
        SandboxFaults faults = new SandboxFaults(stack.sandbox());
        faults.next("x-oea-inclusion", "upload", "close-after");
        faults.next("fb-oea", "upload", "status-after:500");
        faults.next("masto-migrantes", "upload", "status-before:503");
        faults.next("bsky-migrantes", "upload", "close-before");
        faults.next("x-oea-inclusion", "post", "close-after");
        faults.next("fb-oea", "post", "status-after:500");
        List<Picture> pictures = approve(new People(stack), "pictures-and-faults", SOON, TEXT_AMONG_FAULTS);

        assertThat(posted(stack, "pictures-and-faults", TEXT_AMONG_FAULTS))
                .extracting(Posted::account, Posted::pictures)
                .containsExactlyInAnyOrderElementsOf(ACCOUNTS.stream()
                        .map(account -> tuple(account, pictures))
                        .toList());
        assertThat(new Deliveries(stack, "pictures-and-faults").attempts())
                .isGreaterThanOrEqualTo(2L * ACCOUNTS.size());
    }

    @Test
    void waitsForTheDeskThatHasTheFiles(Stack stack) {
        String campaign = "pictures-without-the-desk";
        Deliveries deliveries = new Deliveries(stack, campaign);
        People people = new People(stack);
        List<Picture> pictures = approve(people, campaign, WHEN_THE_DESK_IS_GONE, TEXT_WITHOUT_THE_DESK);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> people.author().publications(campaign).stream()
                        .noneMatch(publication -> publication.state().equals("planned")));

        stack.service(Service.APPROVAL).kill();
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(deliveries.open())
                        .hasSize(ACCOUNTS.size())
                        .allSatisfy(delivery -> assertThat(delivery).contains("picture-away")));
        stack.service(Service.APPROVAL).restart();

        assertThat(posted(stack, campaign, TEXT_WITHOUT_THE_DESK))
                .extracting(Posted::account, Posted::pictures)
                .containsExactlyInAnyOrderElementsOf(ACCOUNTS.stream()
                        .map(account -> tuple(account, pictures))
                        .toList());
    }

    /** With pictures that no journey has shown before: the publisher remembers those. */
    private static List<Picture> approve(People people, String campaign, Duration ahead, String text) {
        int hue = campaign.hashCode();
        String familyFile = "Familia Ñandú " + campaign + ".png";
        String family = people.author().upload(familyFile, Drawing.of("png", new Color(hue)));
        String map = people.author().upload("mapa.jpg", Drawing.of("jpeg", new Color(~hue)));
        Map<String, String> altTexts = new LinkedHashMap<>();
        altTexts.put(familyFile.toLowerCase(Locale.ROOT), FAMILY);
        altTexts.put(map, MAP);
        people.author().importCampaign(campaign, Campaign.yaml(campaign));
        people.author()
                .importPlan(
                        campaign, OnePost.illustrated(Instant.now().plus(ahead), "imagenes", text, ACCOUNTS, altTexts));
        people.approver().approveAll(campaign);
        return List.of(new Picture(family, FAMILY), new Picture(map, MAP));
    }

    private static Picture approveGif(Desk author, Desk approver) {
        String gif = author.upload("ondea.gif", Drawing.of("gif", Color.ORANGE));
        author.importCampaign("gif", Campaign.yaml("gif"));
        author.importPlan(
                "gif",
                OnePost.illustrated(
                        Instant.now().plus(SOON), "gif", TEXT_WITH_A_GIF, SHOWING_GIFS, Map.of(gif, "Una bandera")));
        approver.approveAll("gif");
        return new Picture(gif, "Una bandera");
    }

    private static List<Posted> posted(Stack stack, String campaign, String text) {
        return posted(stack, campaign, text, ACCOUNTS);
    }

    private static List<Posted> posted(Stack stack, String campaign, String text, List<String> accounts) {
        Desk desk = new People(stack).author();
        await().atMost(Duration.ofSeconds(90))
                .untilAsserted(() -> assertThat(desk.publications(campaign))
                        .hasSize(accounts.size())
                        .allSatisfy(
                                publication -> assertThat(publication.state()).isEqualTo("published")));
        return new Wall(stack.sandbox())
                .posted().stream().filter(post -> post.text().startsWith(text)).toList();
    }
}
