package org.vocero.seeded.broken.post;

import java.util.concurrent.TimeUnit;

record PostThatSleepsInSeconds() {

    void sleep() throws InterruptedException {
        TimeUnit.SECONDS.sleep(1);
    }
}
