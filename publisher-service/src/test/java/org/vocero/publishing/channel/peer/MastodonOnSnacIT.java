package org.vocero.publishing.channel.peer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.vocero.publishing.channel.Connecting;
import org.vocero.publishing.channel.Place;
import org.vocero.publishing.channel.http.Calls;
import org.vocero.publishing.channel.mastodon.MastodonChannel;
import org.vocero.publishing.delivery.Account;
import org.vocero.publishing.delivery.Check;
import org.vocero.publishing.delivery.LookUp.Seen;
import org.vocero.publishing.delivery.LookUp.Sighting;
import org.vocero.publishing.delivery.Outcome;
import org.vocero.publishing.delivery.Outcome.Published;
import tools.jackson.databind.JsonNode;

/** A server that speaks Mastodon's API, by people who know nothing of us. It keeps no idempotency keys, so none are tried. */
class MastodonOnSnacIT {

    private static final String NAME = "desk";
    private static Snac snac;
    private static String token;
    private static Account account;

    @BeforeAll
    static void start() {
        snac = Snac.start();
        token = snac.register(NAME);
        Calls calls = Calls.within(Duration.ofSeconds(5), Duration.ofSeconds(20), Clock.systemUTC());
        account = Connecting.on(
                new MastodonChannel(calls, Place.USUAL),
                Map.of("server", snac.url().toString(), "access-token", token));
    }

    @AfterAll
    static void stop() {
        if (snac != null) {
            snac.close();
        }
    }

    @Test
    void showsTextLinkHashtagsAndPicture() {
        Illustrated it = Illustrated.saying("Ñandú 👨‍👩‍👧‍👦 y más");

        Outcome outcome = account.post(it.message(), List.of(it.upload()));

        assertThat(outcome).isInstanceOf(Published.class);
        JsonNode status = Json.at(snac.url()).with(token).get("/api/v1/statuses/" + ((Published) outcome).remoteId());
        assertThat(status.path("content").asString())
                .contains("Ñandú 👨‍👩‍👧‍👦 y más")
                .contains("href=\"" + Illustrated.LINK + "\"");
        assertThat(status.path("tags").findValuesAsString("name"))
                .containsExactlyInAnyOrder("migrantescuentan", "jointogether");
        JsonNode attachment = status.at("/media_attachments/0");
        assertThat(attachment.path("description").asString()).isEqualTo(Illustrated.ALT_TEXT);
        assertThat(Json.at(snac.url()).bytes(attachment.path("url").asString()))
                .isEqualTo(it.upload().bytes());
    }

    @Test
    void findsWhatIsThereAndOnlyThat() {
        Instant since = Instant.now().minusSeconds(5);
        Illustrated there = Illustrated.saying("Está");
        Illustrated not = Illustrated.saying("No está");
        Published published = (Published) account.post(there.message(), List.of(there.upload()));

        assertThat(account.lookUp(there.message(), since))
                .isInstanceOfSatisfying(
                        Seen.class,
                        seen -> assertThat(seen.matches())
                                .extracting(Sighting::remoteId)
                                .containsExactly(published.remoteId()));
        assertThat(account.lookUp(not.message(), since)).isEqualTo(new Seen(List.of()));
    }

    @Test
    void isFineWithoutPosting() {
        assertThat(account.check())
                .isInstanceOfSatisfying(
                        Check.Fine.class, fine -> assertThat(fine.handle()).contains(NAME));
    }
}
