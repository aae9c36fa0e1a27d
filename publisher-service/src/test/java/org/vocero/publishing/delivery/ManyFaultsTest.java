package org.vocero.publishing.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vocero.publishing.delivery.Claiming.Call;
import org.vocero.publishing.delivery.State.Kind;
import org.vocero.publishing.delivery.State.Uncertain;
import org.vocero.publishing.delivery.World.Answer;

/** However calls and processes fail, nothing is posted twice and nothing is lost without a trace. */
class ManyFaultsTest {

    private static final int STEPS = 400;
    private static final List<Answer> ANSWERS = List.of(Answer.values());

    static List<Long> seeds() {
        Random random = new Random(20_261_218);
        return random.longs(200).boxed().toList();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void neverDoublesAndNeverLoses(long seed) {
        Random random = new Random(seed);
        World world = new World();
        List<Publication> publications = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            publications.add(publication(i));
        }

        for (int step = 0; step < STEPS; step++) {
            disturb(world, publications, random);
        }
        calm(world, publications);

        for (Publication publication : publications) {
            State state = world.stateOf(publication);
            if (publication.content().thread()) {
                assertWholeOrKnown(world, publication);
                continue;
            }
            long posts = world.postsOf(publication);
            assertThat(posts)
                    .as("%s of %s", state, publication.content().body())
                    .isLessThanOrEqualTo(1);
            if (state.kind() == Kind.PUBLISHED) {
                assertThat(posts).isEqualTo(1);
            } else if (state.kind() != Kind.UNCERTAIN) {
                assertThat(posts).as(state.toString()).isZero();
            }
        }
    }

    private static Publication publication(int i) {
        String account = "x-" + i % 3;
        return i % 5 == 0
                ? Publications.thread(account, "hilo " + i, "sigue " + i, "acaba " + i)
                : Publications.of(
                        UUID.randomUUID(),
                        UUID.randomUUID(),
                        1,
                        account,
                        "texto " + i,
                        Publications.DUE.plusSeconds(i));
    }

    /** Each post of a thread once, in its order; and of one that did not come to its end, we know what stands there. */
    private static void assertWholeOrKnown(World world, Publication thread) {
        Delivery delivery = world.deliveries.find(thread.id(), 1).orElseThrow();
        List<String> texts = List.of(thread.content().body().split(World.THREAD));
        List<String> there = world.platform.stream()
                .map(World.Post::text)
                .filter(texts::contains)
                .toList();
        int known = delivery.progress().posted().size();
        assertThat(there).isEqualTo(texts.subList(0, there.size()));
        if (delivery.state().kind() == Kind.UNCERTAIN) {
            assertThat(there.size()).isBetween(known, known + 1);
        } else {
            assertThat(there).hasSize(known);
            assertThat(delivery.state().kind() == Kind.PUBLISHED).isEqualTo(known == texts.size());
        }
    }

    private static void disturb(World world, List<Publication> publications, Random random) {
        switch (random.nextInt(8)) {
            case 0 -> world.due(publications.get(random.nextInt(publications.size())));
            case 1 -> world.claimAndDie();
            case 2 -> dieAfterTheCall(world);
            case 3 -> world.answers.add(ANSWERS.get(random.nextInt(ANSWERS.size())));
            case 4 -> world.platformAnswersLookUps = random.nextInt(4) > 0;
            case 5 -> world.lookUp();
            case 6 -> {
                Publication withdrawn = publications.get(random.nextInt(publications.size()));
                if (random.nextInt(10) == 0) {
                    world.withdrawing.withdraw(withdrawn.postId(), 1, "corregido");
                }
            }
            default -> world.post();
        }
        world.pass(Duration.ofSeconds(random.nextInt(10)));
        world.sweeping.sweep();
    }

    /** The call was made, and its process died before it could say so. */
    private static void dieAfterTheCall(World world) {
        for (Call call : world.claiming.claim(1).calls()) {
            Publication publication = call.sending().publication();
            world.find(publication.channel(), publication.account())
                    .orElseThrow()
                    .post(call.message(), List.of());
        }
    }

    /** Without further faults, every delivery comes to an end or to a person. */
    private static void calm(World world, List<Publication> publications) {
        world.answers.clear();
        world.platformAnswersLookUps = true;
        world.due(publications.toArray(Publication[]::new));
        for (int i = 0; i < 1_000 && !publications.stream().allMatch(it -> isOver(world.stateOf(it))); i++) {
            world.sweeping.sweep();
            world.post();
            world.lookUp();
        }
        assertThat(publications).allMatch(it -> isOver(world.stateOf(it)));
    }

    private static boolean isOver(State state) {
        return switch (state.kind()) {
            case PUBLISHED, PARTIAL, FAILED, MISSED, CANCELLED -> true;
            case UNCERTAIN -> state instanceof Uncertain it && it.needsPerson();
            case WAITING, DEFERRED, HELD, SENDING -> false;
        };
    }
}
