package org.vocero.sandbox;

import org.junit.jupiter.api.Test;
import org.vocero.architecture.HouseRules;

class ArchitectureTest {

    @Test
    void obeysTheHouseRules() {
        HouseRules.ofService("org.vocero.sandbox").check();
    }
}
