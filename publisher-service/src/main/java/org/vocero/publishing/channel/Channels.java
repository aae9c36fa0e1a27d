package org.vocero.publishing.channel;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The channels that this build can post on. */
public final class Channels {

    private final Map<String, Channel> byName = new LinkedHashMap<>();

    public Channels(Channel... channels) {
        for (Channel channel : List.of(channels)) {
            if (byName.put(channel.name(), channel) != null) {
                throw new IllegalArgumentException("two channels are named " + channel.name());
            }
        }
    }

    public Optional<Channel> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** In the order of their registration. */
    public List<Channel> all() {
        return List.copyOf(byName.values());
    }

    /** In the order of their registration. */
    public Set<String> names() {
        return Collections.unmodifiableSet(byName.keySet());
    }
}
