package org.vocero.sandbox.bluesky;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesTest {

    /** As every implementation of the protocol has it for these bytes. */
    @Test
    void namesABlobByItsBytes() {
        assertThat(Names.ofBlob("hello world".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("bafkreifzjut3te2nhyekklss27nh3k72ysco7y32koao5eei66wof36n5e");
    }

    @Test
    void sortsKeysByTheirNumbers() {
        assertThat(Names.tid(1)).isEqualTo("2222222222223").isLessThan(Names.tid(32));
        assertThat(Names.isTid(Names.tid(Long.MAX_VALUE))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "3jzfcijpj2z2a, true",
        "3JZFCIJPJ2Z2A, false",
        "zzzzzzzzzzzzz, false",
        "2024-12-18, false",
        "019a1f8e-5c3d, false"
    })
    void knowsAKey(String key, boolean isTid) {
        assertThat(Names.isTid(key)).isEqualTo(isTid);
    }

    @Test
    void makesADidThatStays() {
        assertThat(Names.did("bsky-oea")).isEqualTo(Names.did("bsky-oea")).matches("did:plc:[a-z2-7]{24}");
    }
}
