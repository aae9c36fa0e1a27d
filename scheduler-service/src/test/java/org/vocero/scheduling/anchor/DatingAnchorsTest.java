package org.vocero.scheduling.anchor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.vocero.scheduling.publication.Anchor;

class DatingAnchorsTest {

    private static final Anchor LAUNCH = new Anchor("migrantes-cuentan", "launch", 1);
    private static final LocalDate OPENING = LocalDate.parse("2026-12-01");

    private final InMemoryAnchors anchors = new InMemoryAnchors();
    private final List<Anchor> moved = new ArrayList<>();
    private final DatingAnchors dating = new DatingAnchors(anchors, moved::add);

    @Test
    void movesWhatFollowsAnAnchorThatGetsADate() {
        dating.date(List.of(dated(OPENING, 1)));

        assertThat(moved).containsExactly(LAUNCH);
        assertThat(anchors.known.get(LAUNCH)).isEqualTo(dated(OPENING, 1));
    }

    @Test
    void ignoresWhatIsNotNewer() {
        dating.date(List.of(dated(OPENING, 2)));
        moved.clear();

        dating.date(List.of(dated(OPENING, 2), dated(OPENING.plusDays(1), 1)));

        assertThat(moved).isEmpty();
        assertThat(anchors.known.get(LAUNCH)).isEqualTo(dated(OPENING, 2));
    }

    @Test
    void movesOnceForSeveralChangesInABatch() {
        dating.date(List.of(dated(OPENING, 1), dated(null, 3), dated(OPENING, 2)));

        assertThat(moved).containsExactly(LAUNCH);
        assertThat(anchors.known.get(LAUNCH)).isEqualTo(dated(null, 3));
    }

    private static Dating dated(@Nullable LocalDate date, long revision) {
        return new Dating(LAUNCH, date, revision, new Dating.Proof("s1gnature-" + revision, "key-1"));
    }

    private static final class InMemoryAnchors implements DatedAnchors {

        private final Map<Anchor, Dating> known = new HashMap<>();

        @Override
        public Map<Anchor, Long> lock(Set<Anchor> keys) {
            return known.entrySet().stream()
                    .filter(entry -> keys.contains(entry.getKey()))
                    .collect(Collectors.toMap(
                            Map.Entry::getKey, entry -> entry.getValue().revision()));
        }

        @Override
        public void save(Collection<Dating> datings) {
            datings.forEach(one -> known.put(one.anchor(), one));
        }
    }
}
