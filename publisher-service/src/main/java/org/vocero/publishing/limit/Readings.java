package org.vocero.publishing.limit;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a platform said of an account's limits and nobody has asked about yet, of each limit the last; for many threads. */
public final class Readings {

    private record Limit(Scope scope, String name) {}

    private final Map<Limit, Reading> unheard = new LinkedHashMap<>();

    public synchronized void add(Collection<Reading> readings) {
        readings.forEach(reading -> unheard.put(new Limit(reading.scope(), reading.limit()), reading));
    }

    /** Each once. */
    public synchronized List<Reading> drain() {
        List<Reading> all = List.copyOf(unheard.values());
        unheard.clear();
        return all;
    }
}
