package org.vocero.publishing.approval;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Some results of pure work, those that were asked for last; for many threads. */
final class Remembered<K, V> {

    private final Map<K, V> results;

    Remembered(int atMost) {
        this.results = new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > atMost;
            }
        };
    }

    @Nullable V of(K work) {
        synchronized (results) {
            return results.get(work);
        }
    }

    void put(K work, V result) {
        synchronized (results) {
            results.put(work, result);
        }
    }
}
