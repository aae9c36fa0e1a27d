package org.vocero.seeded.broken.post;

import java.time.Instant;

record PostThatReadsTheMachinesTime() {

    Instant createdAt() {
        return Instant.now();
    }
}
