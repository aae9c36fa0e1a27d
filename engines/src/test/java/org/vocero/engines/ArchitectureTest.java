package org.vocero.engines;

import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.vocero.architecture.HouseRules;

@NullMarked
class ArchitectureTest {

    @Test
    void obeysTheHouseRules() {
        HouseRules.ofLibrary("org.vocero.engines").check();
    }
}
