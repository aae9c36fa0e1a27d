package org.vocero.publishing.limit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** What a platform said of an account's limits and nobody has asked about yet; for many threads. */
public final class Readings {

    private final List<Reading> unheard = new ArrayList<>();

    public synchronized void add(Collection<Reading> readings) {
        unheard.addAll(readings);
    }

    /** Each once. */
    public synchronized List<Reading> drain() {
        List<Reading> all = List.copyOf(unheard);
        unheard.clear();
        return all;
    }
}
