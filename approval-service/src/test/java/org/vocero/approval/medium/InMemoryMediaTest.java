package org.vocero.approval.medium;

class InMemoryMediaTest extends MediaContract {

    private final InMemoryMedia media = new InMemoryMedia();

    @Override
    protected Media media() {
        return media;
    }
}
