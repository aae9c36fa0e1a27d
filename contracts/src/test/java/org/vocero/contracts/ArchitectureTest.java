package org.vocero.contracts;

import org.junit.jupiter.api.Test;
import org.vocero.architecture.HouseRules;

class ArchitectureTest {

    @Test
    void obeysTheHouseRules() {
        HouseRules.ofPureLibrary("org.vocero.contracts").check();
    }
}
