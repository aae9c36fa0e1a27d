package org.vocero.testing;

/** A Kafka broker of a test's own, for tests that stop it. */
public interface Broker extends AutoCloseable {

    String bootstrapServers();

    @Override
    void close();
}
