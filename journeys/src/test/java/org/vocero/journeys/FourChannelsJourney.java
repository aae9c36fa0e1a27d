package org.vocero.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.vocero.journeys.Desk.Publication;
import org.vocero.journeys.Wall.Posted;
import org.vocero.localstack.Stack;

@Order(2)
@ExtendWith(WholeStack.class)
class FourChannelsJourney {

    private static final String CAMPAIGN = "four-channels";
    private static final String TEXT = "Una de cada siete personas es migrante.";

    @Test
    void postsOnceOnEachChannelAndSaysWhere(Stack stack) throws Exception {
        People people = new People(stack);
        List<String> accounts = List.of("x-oea-inclusion", "fb-oea", "masto-migrantes", "bsky-migrantes");
        people.author().importCampaign(CAMPAIGN, Campaign.yaml(CAMPAIGN));
        people.author().importPlan(CAMPAIGN, OnePost.due(Instant.now().plusSeconds(2), "cuatro", TEXT, accounts));

        people.approver().approveAll(CAMPAIGN);

        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(people.author().publications(CAMPAIGN))
                        .hasSize(4)
                        .allSatisfy(
                                publication -> assertThat(publication.state()).isEqualTo("published")));
        assertThat(new Wall(stack.sandbox()).posted())
                .filteredOn(post -> post.text().startsWith(TEXT))
                .extracting(Posted::channel)
                .containsExactlyInAnyOrder("x", "facebook", "mastodon", "bluesky");
        for (Publication publication : people.author().publications(CAMPAIGN)) {
            assertThat(page(String.valueOf(publication.url())))
                    .as("%s", publication.url())
                    .contains(TEXT);
        }
    }

    private static String page(String url) throws IOException, InterruptedException {
        return HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build()
                .send(HttpRequest.newBuilder(URI.create(url)).build(), BodyHandlers.ofString())
                .body();
    }
}
