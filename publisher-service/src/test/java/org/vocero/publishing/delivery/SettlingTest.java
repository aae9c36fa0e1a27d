package org.vocero.publishing.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vocero.publishing.delivery.Publications.TWO_HOURS;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.vocero.publishing.delivery.Settlement.Decision;
import org.vocero.publishing.delivery.State.Failed;
import org.vocero.publishing.delivery.State.Kind;
import org.vocero.publishing.delivery.State.Missed;
import org.vocero.publishing.delivery.State.Published;
import org.vocero.publishing.delivery.State.Uncertain;
import org.vocero.publishing.delivery.World.Answer;

/** What people decide of calls that ended without an answer. */
class SettlingTest {

    private static final String URL = "https://x.com/OEA_Inclusion/status/1868?s=20";

    private final World world = new World();
    private final Publication publication = Publications.on("x-one");

    @BeforeEach
    void leaveItToAPerson() {
        world.answers.add(Answer.LOST);
        world.due(publication);
        world.post();
        world.platformAnswersLookUps = false;
        while (!needsPerson()) {
            world.pass(World.TERMS.lease());
            world.lookUp();
        }
        world.platformAnswersLookUps = true;
    }

    @Test
    void isPublishedWhereThePersonFoundIt() {
        settle(Decision.POSTED, URL, token());

        assertThat(world.stateOf(publication)).isInstanceOfSatisfying(Published.class, it -> {
            assertThat(it.url()).isEqualTo(URL);
            assertThat(it.remoteId()).isEqualTo("1868");
        });
        world.post();
        assertThat(world.calls).isEqualTo(1);
    }

    @Test
    void isTriedOnceMoreWhenThePersonDoesNotFindIt() {
        settle(Decision.NOT_POSTED, null, token());

        world.post();

        assertThat(world.stateOf(publication)).isInstanceOf(Published.class);
        assertThat(world.calls).isEqualTo(2);
    }

    @Test
    void isMissedWhenThePersonDoesNotFindItTooLate() {
        world.pass(TWO_HOURS);

        settle(Decision.NOT_POSTED, null, token());

        assertThat(world.stateOf(publication)).isInstanceOf(Missed.class);
    }

    @Test
    void failsWhenThePersonGivesItUp() {
        settle(Decision.GIVEN_UP, null, token());

        assertThat(world.stateOf(publication))
                .isInstanceOfSatisfying(
                        Failed.class, it -> assertThat(it.detail()).isEqualTo("ana: miré la cuenta"));
    }

    @Test
    void leavesWhatHasMovedOnSinceItWasDecided() {
        long token = token();
        settle(Decision.POSTED, URL, token - 1);
        assertThat(needsPerson()).isTrue();
        world.answers.add(Answer.LOST);
        settle(Decision.NOT_POSTED, null, token);
        world.post();
        assertThat(world.stateOf(publication).kind()).isEqualTo(Kind.UNCERTAIN);

        settle(Decision.NOT_POSTED, null, token);

        assertThat(world.stateOf(publication))
                .isInstanceOfSatisfying(
                        Uncertain.class, it -> assertThat(it.needsPerson()).isFalse());
        assertThat(world.calls).isEqualTo(2);
    }

    private boolean needsPerson() {
        return world.stateOf(publication) instanceof Uncertain it && it.needsPerson();
    }

    private long token() {
        return world.deliveries.find(publication.id(), 1).orElseThrow().token();
    }

    private void settle(Decision decision, @Nullable String url, long token) {
        world.settling.settle(new Settlement(publication.id(), 1, token, decision, url, "miré la cuenta", "ana"));
    }
}
