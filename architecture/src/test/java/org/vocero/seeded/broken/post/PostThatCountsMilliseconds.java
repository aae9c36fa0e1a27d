package org.vocero.seeded.broken.post;

record PostThatCountsMilliseconds() {

    long createdAt() {
        return System.currentTimeMillis();
    }
}
