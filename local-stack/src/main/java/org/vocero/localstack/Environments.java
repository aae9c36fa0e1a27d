package org.vocero.localstack;

import java.util.HashMap;
import java.util.Map;

/** What is in the environment of the processes besides what is in the launcher's. */
final class Environments {

    private final Map<String, String> ofAll = new HashMap<>();
    private final Map<String, Map<String, String>> own = new HashMap<>();

    void add(Map<String, String> variables) {
        ofAll.putAll(variables);
    }

    void add(String process, Map<String, String> variables) {
        own.computeIfAbsent(process, p -> new HashMap<>()).putAll(variables);
    }

    Map<String, String> ofAll() {
        return Map.copyOf(ofAll);
    }

    /** Of a process by its label; its own win. */
    Map<String, String> of(String process) {
        Map<String, String> variables = new HashMap<>(ofAll);
        variables.putAll(own.getOrDefault(process, Map.of()));
        return variables;
    }
}
