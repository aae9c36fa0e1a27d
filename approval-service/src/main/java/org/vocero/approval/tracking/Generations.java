package org.vocero.approval.tracking;

/** Counts how often the read model was begun anew; the same for every instance of the service. */
public interface Generations {

    int current();

    /**
     * Forgets everything that was read and begins the next generation, in one step.
     *
     * @return the generation that begins
     */
    int next();
}
