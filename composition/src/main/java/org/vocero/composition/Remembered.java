package org.vocero.composition;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Some results of pure work, those that were asked for last; for many threads. */
public final class Remembered<K, V> {

    private final Map<K, V> results;

    public Remembered(int atMost) {
        this.results = new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > atMost;
            }
        };
    }

    public @Nullable V of(K work) {
        synchronized (results) {
            return results.get(work);
        }
    }

    public void put(K work, V result) {
        synchronized (results) {
            results.put(work, result);
        }
    }
}
