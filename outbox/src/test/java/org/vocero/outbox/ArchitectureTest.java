package org.vocero.outbox;

import org.junit.jupiter.api.Test;
import org.vocero.architecture.HouseRules;

class ArchitectureTest {

    @Test
    void obeysTheHouseRules() {
        HouseRules.ofLibrary("org.vocero.outbox").check();
    }
}
