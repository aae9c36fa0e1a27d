package org.vocero.benchmarks.scheduling;

import java.time.Duration;
import java.time.Instant;

/** Something that fires each publication at its due instant: it puts the due event on the topic and marks the publication's row. */
interface Contender extends AutoCloseable {

    String name();

    /** The topic that its due events come to. */
    String topic();

    /** In what time it has planned so many. */
    default Duration planning(int publications) {
        // For 20,000; half of it while the library is cold.
        return Duration.ofSeconds(45);
    }

    /** Plans so many publications; the first is due at {@code first}, each further one {@code distance} later. */
    void plan(String run, int publications, Instant first, Duration distance);

    /** Starts as many instances, and returns when they are ready to fire. */
    void start(int instances);

    /** Ends the first instance as {@code kill -9} does. */
    void killOne();

    /** How many of the run have their row marked. */
    long marked(String run);

    /** Ends all instances and forgets what was planned. */
    void reset();

    @Override
    void close();
}
