package org.vocero.publishing.delivery;

import java.util.Set;

/** The channels that this instance serves. */
public record ServedChannels(Set<String> names) {

    public ServedChannels {
        names = Set.copyOf(names);
        if (names.isEmpty()) {
            throw new IllegalArgumentException("an instance serves at least one channel");
        }
    }
}
