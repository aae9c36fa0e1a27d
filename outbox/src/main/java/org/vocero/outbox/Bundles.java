package org.vocero.outbox;

import java.util.List;

/** Makes the messages of a service's bundles when these are sent. */
public interface Bundles {

    /**
     * The messages of each bundle, in the order in which they are to be sent. The same for the same bundle whenever it is asked, since
     * a bundle is sent again after a crash; so what they are made of must neither change nor go while a row of the outbox stands for it.
     *
     * @throws RuntimeException if it cannot be told; the relay gives up its shards and tries again
     */
    List<List<OutboxMessage>> open(List<OutboxBundle> bundles);

    /** Of a service that adds none. */
    static Bundles none() {
        return bundles -> {
            throw new IllegalStateException("nobody opens the outbox's bundles here");
        };
    }
}
