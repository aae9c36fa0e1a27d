package org.vocero.seeded.broken.post;

import java.time.Clock;

record PostThatChoosesItsClock() {

    Clock clock() {
        return Clock.systemUTC();
    }
}
