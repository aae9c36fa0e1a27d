package org.vocero.publishing.hold;

/** Tells that holds are in force, with the transaction that is under way. */
@FunctionalInterface
public interface Acknowledging {

    void say(InForce inForce);
}
