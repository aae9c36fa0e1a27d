package org.vocero.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EventTypeTest {

    @ParameterizedTest
    @EnumSource
    void isFoundByItsWireName(EventType type) {
        assertThat(EventType.of(type.wireName())).contains(type);
        assertThat(type.wireName()).matches("(approval|scheduling|publishing)\\.[a-z-]+\\.v[1-9]\\d*");
    }

    @Test
    void hasARecordOfItsOwn() {
        assertThat(Arrays.stream(EventType.values()).map(EventType::record)).doesNotHaveDuplicates();
    }

    @Test
    void knowsNoOtherName() {
        assertThat(EventType.of("approval.post-approved.v2")).isEmpty();
    }

    @Test
    void refusesAnEventWithoutWireName() {
        Event stranger = () -> "stranger";

        assertThatThrownBy(() -> EventType.of(stranger)).isInstanceOf(IllegalArgumentException.class);
    }
}
