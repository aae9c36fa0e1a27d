package org.vocero.sandbox.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.vocero.sandbox.fault.Fault.Ending;
import org.vocero.sandbox.fault.Fault.Kind;

class RandomScriptTest {

    private static final Set<Kind> ALL = EnumSet.allOf(Kind.class);
    private static final List<Ending> KINDS = List.of(
            new Ending(Kind.CLOSE, true, 0), new Ending(Kind.STATUS, false, 503), new Ending(Kind.DUPLICATE, false, 0));

    @Test
    void repeatsItselfWithTheSameSeed() {
        assertThat(run(script(7), "x-ana", 200)).isEqualTo(run(script(7), "x-ana", 200));
        assertThat(run(script(7), "x-ana", 200)).isNotEqualTo(run(script(8), "x-ana", 200));
    }

    @Test
    void decidesForAnAccountWhateverTheOthersDo() {
        RandomScript busy = script(7);
        run(busy, "x-eva", 50);
        busy.next("x-ana", Call.READ, ALL);

        assertThat(run(busy, "x-ana", 50)).isEqualTo(run(script(7), "x-ana", 50));
    }

    @Test
    void happensAboutAsOftenAsAskedFor() {
        long faults = run(script(42), "x-ana", 4_000).stream()
                .filter(Optional::isPresent)
                .count();

        assertThat(faults).isBetween(1_100L, 1_300L);
    }

    @Test
    void choosesOnlyWhatSuitsTheCallAndThePlatform() {
        RandomScript script =
                new RandomScript(new RandomScript.Terms(1, Set.of(), 1, KINDS, EnumSet.allOf(Call.class)));

        List<Ending> endings = IntStream.range(0, 50)
                .mapToObj(i -> script.next("x-ana", Call.READ, EnumSet.of(Kind.STATUS, Kind.DUPLICATE)))
                .flatMap(Optional::stream)
                .toList();

        assertThat(endings).hasSize(50).containsOnly(new Ending(Kind.STATUS, false, 503));
    }

    @Test
    void leavesOtherAccountsAlone() {
        RandomScript script =
                new RandomScript(new RandomScript.Terms(1, Set.of("x-ana"), 1, KINDS, EnumSet.allOf(Call.class)));

        assertThat(script.next("x-eva", Call.POST, ALL)).isEmpty();
        assertThat(script.next("x-ana", Call.POST, ALL)).isPresent();
    }

    private static RandomScript script(long seed) {
        return new RandomScript(new RandomScript.Terms(seed, Set.of(), 0.3, KINDS, EnumSet.allOf(Call.class)));
    }

    private static List<Optional<Ending>> run(RandomScript script, String account, int calls) {
        return IntStream.range(0, calls)
                .mapToObj(i -> script.next(account, Call.POST, ALL))
                .toList();
    }
}
