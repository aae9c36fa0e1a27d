package org.vocero.localstack;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The processes of our own that make up a stack, in the order in which people read about them. */
public enum Service {
    SANDBOX("sandbox", "sandbox", 8090, null, "-Xmx192m"),
    APPROVAL("approval", "approval-service", 8080, "approval", "-Xmx128m"),
    SCHEDULER("scheduler", "scheduler-service", 8081, "scheduler", "-Xmx96m"),
    PUBLISHER("publisher", "publisher-service", 8082, "publisher", "-Xmx128m");

    /** Small and quick to start: a campaign on one machine needs neither the second compiler nor parallel collectors. */
    private static final List<String> COMMON_JVM_OPTIONS =
            List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xss512k", "-XX:+ExitOnOutOfMemoryError");

    private final String label;
    private final String module;
    private final int standardPort;
    private final @Nullable String database;
    private final String heap;

    Service(String label, String module, int standardPort, @Nullable String database, String heap) {
        this.label = label;
        this.module = module;
        this.standardPort = standardPort;
        this.database = database;
        this.heap = heap;
    }

    /** Its name on the terminal, of its log and of its settings. */
    public String label() {
        return label;
    }

    /** The module whose runnable jar it is. */
    public String module() {
        return module;
    }

    /** The port it has unless another is configured. */
    public int standardPort() {
        return standardPort;
    }

    /** The database it owns. */
    public Optional<String> database() {
        return Optional.ofNullable(database);
    }

    List<String> jvmOptions() {
        List<String> options = new java.util.ArrayList<>(COMMON_JVM_OPTIONS);
        options.add(heap);
        if (this == PUBLISHER) {
            // The JDK would otherwise repeat a POST by itself when a platform drops the connection.
            options.add("-Dsun.net.http.retryPost=false");
            options.add("-Dhttp.keepAlive=false");
        }
        return options;
    }
}
