package org.vocero.scheduling;

import org.junit.jupiter.api.Test;
import org.vocero.architecture.HouseRules;

class ArchitectureTest {

    @Test
    void obeysTheHouseRules() {
        HouseRules.ofService("org.vocero.scheduling").check();
    }
}
