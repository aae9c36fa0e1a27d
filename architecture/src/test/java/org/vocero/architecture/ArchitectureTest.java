package org.vocero.architecture;

import org.junit.jupiter.api.Test;

class ArchitectureTest {

    @Test
    void obeysTheHouseRules() {
        HouseRules.ofPureLibrary("org.vocero.architecture", "com.tngtech.archunit..")
                .check();
    }
}
