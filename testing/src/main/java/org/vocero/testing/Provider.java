package org.vocero.testing;

import java.util.Locale;

/** Where the engines come from. */
interface Provider {

    /** The system property that chooses: {@code embedded} (default) or {@code containers}. */
    String PROPERTY = "vocero.test.engines";

    DatabaseServer startPostgres();

    Broker startKafka();

    static Provider configured() {
        String choice = System.getProperty(PROPERTY, "embedded").toLowerCase(Locale.ROOT);
        return switch (choice) {
            case "embedded" -> new EmbeddedEngines();
            case "containers" -> new ContainerEngines();
            default -> throw new IllegalArgumentException(PROPERTY + " is embedded or containers, not " + choice);
        };
    }

    /** A PostgreSQL server whose account may create databases. */
    interface DatabaseServer extends AutoCloseable {

        Database database(String name);

        @Override
        void close();
    }
}
