package org.vocero.localstack.command;

import java.nio.file.Path;
import java.util.Map;
import org.vocero.localstack.StackHome;
import org.vocero.localstack.StackPorts;

/**
 * What the person at the terminal may set, all of it in the environment: {@code VOCERO_HOME} (the directory
 * {@code .vocero} of the checkout without it), {@code VOCERO_<PART>_PORT}, {@code VOCERO_<SERVICE>_JAVA_OPTS}.
 */
record Settings(Path checkout, StackHome home, Map<String, String> environment) {

    /** The script gives the checkout as the system property {@code vocero.checkout}. */
    static Settings ofThisProcess() {
        Path checkout = Path.of(System.getProperty("vocero.checkout", "")).toAbsolutePath();
        Map<String, String> environment = System.getenv();
        String configured = environment.getOrDefault("VOCERO_HOME", "");
        Path home = configured.isBlank() ? checkout.resolve(".vocero") : Path.of(configured);
        return new Settings(checkout, new StackHome(home), environment);
    }

    /** The ports that the next stack will have. */
    StackPorts ports() {
        return StackPorts.configured(environment);
    }

    /** Where the supervisor reports. */
    Path progress() {
        return home.run().resolve("progress");
    }
}
