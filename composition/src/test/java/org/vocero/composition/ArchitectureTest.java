package org.vocero.composition;

import org.junit.jupiter.api.Test;
import org.vocero.architecture.HouseRules;

class ArchitectureTest {

    @Test
    void obeysTheHouseRules() {
        HouseRules.ofPureLibrary("org.vocero.composition", "com.twitter.twittertext")
                .check();
    }
}
