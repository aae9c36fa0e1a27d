package org.vocero.seeded.broken.post;

record PostThatSleeps() {

    void sleep() throws InterruptedException {
        Thread.sleep(1);
    }
}
