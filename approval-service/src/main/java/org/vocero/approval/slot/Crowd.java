package org.vocero.approval.slot;

import java.time.Duration;
import java.util.List;

/**
 * A publication with others of the same account too near to it.
 *
 * @param near the nearest of them, the nearest first
 * @param count how many there are in all
 * @param apart how far apart they are at least to be
 */
public record Crowd(Planned publication, List<Planned> near, int count, Duration apart) {

    public Crowd {
        near = List.copyOf(near);
    }

    /** How many are not named. */
    public int more() {
        return count - near.size();
    }
}
