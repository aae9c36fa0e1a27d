package org.vocero.publishing.account;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What an account is signed in with: values by the names of their fields. It prints the names and nothing else. */
public final class Credentials {

    private final Map<String, Secret> byField;

    private Credentials(Map<String, Secret> byField) {
        this.byField = byField;
    }

    /** Credentials of these fields; which of them a channel needs, only the channel knows. */
    public static Credentials of(Map<String, Secret> byField) {
        return new Credentials(Map.copyOf(byField));
    }

    public Optional<Secret> find(String field) {
        return Optional.ofNullable(byField.get(field));
    }

    /**
     * The value of a field that was found to be there.
     *
     * @throws IllegalArgumentException if it is not
     */
    public Secret get(String field) {
        return find(field).orElseThrow(() -> new IllegalArgumentException("there is no " + field));
    }

    /** Alphabetically. */
    public Set<String> fields() {
        return new TreeSet<>(byField.keySet());
    }

    /** For whoever has to keep them: encrypted, and nowhere else. */
    public Map<String, Secret> toMap() {
        return new TreeMap<>(byField);
    }

    @Override
    public String toString() {
        return fields() + " ***";
    }
}
