package org.vocero.publishing.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.vocero.publishing.delivery.Pictures.Away;
import org.vocero.publishing.delivery.Pictures.Genuine;
import org.vocero.publishing.delivery.Pictures.Wrong;
import org.vocero.publishing.delivery.State.Deferred;
import org.vocero.publishing.delivery.State.Failed;
import org.vocero.publishing.delivery.State.Published;

class GatheringTest {

    private final World world = new World();
    private final Publication publication = Publications.illustrated("x-one", "Una familia", "Un mapa");

    @Test
    void handsOverThePicturesInTheirOrder() {
        world.fetched.add(new Genuine(new byte[] {1}));
        world.fetched.add(new Genuine(new byte[] {2}));
        world.due(publication);

        world.post();

        assertThat(world.stateOf(publication)).isInstanceOf(Published.class);
        assertThat(world.uploads).singleElement().satisfies(uploads -> {
            assertThat(uploads)
                    .extracting(upload -> upload.picture().altText())
                    .containsExactly("Una familia", "Un mapa");
            assertThat(uploads).extracting(Upload::bytes).containsExactly(new byte[] {1}, new byte[] {2});
        });
    }

    @Test
    void waitsWithoutACallForAPictureThatCannotBeHad() {
        world.fetched.add(new Genuine(new byte[] {1}));
        world.fetched.add(new Away("HTTP 503"));
        world.due(publication);

        world.post();

        assertThat(world.stateOf(publication)).isInstanceOfSatisfying(Deferred.class, deferred -> {
            assertThat(deferred.reason()).isEqualTo("picture-away");
            assertThat(deferred.detail()).isEqualTo("HTTP 503");
        });
        assertThat(world.calls).isZero();
    }

    @Test
    void postsOnceThePictureIsThere() {
        world.fetched.add(new Away("HTTP 503"));
        world.due(publication);
        world.post();

        world.pass(Duration.ofMinutes(5));
        world.post();

        assertThat(world.stateOf(publication)).isInstanceOf(Published.class);
        assertThat(world.calls).isEqualTo(1);
    }

    @Test
    void failsForAPictureThatIsNotTheApprovedOne() {
        world.fetched.add(new Wrong("picture-altered", "another digest"));
        world.due(publication);

        world.post();

        assertThat(world.stateOf(publication))
                .isEqualTo(new Failed("picture-altered", "another digest", world.clock.instant()));
        assertThat(world.calls).isZero();
    }
}
