package org.vocero.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.vocero.journeys.Wall.Picture;
import org.vocero.journeys.Wall.Posted;
import org.vocero.localstack.Stack;

/** From the file that somebody uploads to what readers, and screen readers, find on each channel. */
@Order(2)
@ExtendWith(WholeStack.class)
class PicturesJourney {

    private static final String CAMPAIGN = "pictures";
    private static final String TEXT = "Ocho de cada cien personas en la región son migrantes.";
    private static final List<String> ACCOUNTS =
            List.of("x-oea-inclusion", "fb-oea", "masto-migrantes", "bsky-migrantes");

    @Test
    void showsTwoPicturesWithTheirAltTextsInTheirOrderOnEachChannel(Stack stack) throws Exception {
        People people = new People(stack);
        String family = people.author().upload("Familia Ñandú.png", picture("png", Color.ORANGE));
        String map = people.author().upload("mapa.jpg", picture("jpeg", Color.BLUE));
        Map<String, String> altTexts = new LinkedHashMap<>();
        altTexts.put("familia ñandú.png", "Una familia, de noche; detrás, «el puente» 🌉");
        altTexts.put(map, "Un mapa de la región");
        people.author().importCampaign(CAMPAIGN, Campaign.yaml(CAMPAIGN));
        people.author()
                .importPlan(
                        CAMPAIGN,
                        OnePost.illustrated(Instant.now().plusSeconds(4), "imagenes", TEXT, ACCOUNTS, altTexts));

        people.approver().approveAll(CAMPAIGN);

        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(people.author().publications(CAMPAIGN))
                        .hasSize(ACCOUNTS.size())
                        .allSatisfy(
                                publication -> assertThat(publication.state()).isEqualTo("published")));
        List<Posted> posted = new Wall(stack.sandbox())
                .posted().stream().filter(post -> post.text().startsWith(TEXT)).toList();
        assertThat(posted)
                .extracting(Posted::channel)
                .containsExactlyInAnyOrder("x", "facebook", "mastodon", "bluesky");
        assertThat(posted)
                .extracting(Posted::pictures)
                .containsOnly(List.of(
                        new Picture(family, "Una familia, de noche; detrás, «el puente» 🌉"),
                        new Picture(map, "Un mapa de la región")));
    }

    private static byte[] picture(String format, Color color) throws IOException {
        BufferedImage image = new BufferedImage(320, 180, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(color);
        graphics.fillRect(40, 40, 240, 100);
        graphics.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertThat(ImageIO.write(image, format, out)).isTrue();
        return out.toByteArray();
    }
}
