package org.vocero.publishing.delivery;

import java.time.Duration;

/** How far apart two posts of an account are at least, shared by all instances. */
public interface Distances {

    /**
     * Keeps it in the caller's transaction, for every claim from then on; what is not newer than what is kept changes nothing.
     *
     * @param least zero for none
     * @param revision grows with each change
     */
    void set(String account, Duration least, long revision);
}
