package org.vocero.scheduling.publication.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.vocero.contracts.approval.AnchorDate;
import org.vocero.scheduling.publication.jdbc.Release.Released;

class ReleaseTest {

    private static final Instant DUE = Instant.parse("2026-12-18T14:00:00Z");
    private static final AnchorDate MIGRANTS_DAY = new AnchorDate(LocalDate.parse("2026-12-18"), 3, "s1gn+/=", "clé-1");
    private static final AnchorDate SESSION = new AnchorDate(LocalDate.parse("1969-12-31"), 1L << 40, "x", "k");

    @Test
    void isReadAsItWasWritten() {
        Release release = new Release(
                "mastodon",
                Instant.parse("2026-12-18T13:59:58.123456Z"),
                List.of(
                        released(1, 0, MIGRANTS_DAY),
                        released(Integer.MAX_VALUE, Long.MAX_VALUE, null),
                        released(2, 1, SESSION),
                        released(3, 2, MIGRANTS_DAY)));

        assertThat(Release.decoded(release.encoded())).isEqualTo(release);
    }

    @Test
    void aFormatThatIsNotKnownIsNotGuessed() {
        byte[] bytes = new Release("x", DUE, List.of()).encoded();
        bytes[0] = 2;

        assertThatThrownBy(() -> Release.decoded(bytes)).hasMessageContaining("format");
    }

    private static Released released(int version, long revision, @Nullable AnchorDate anchorDate) {
        return new Released(UUID.randomUUID(), version, revision, DUE, DUE.plusSeconds(7_200), anchorDate);
    }
}
