package org.vocero.testing;

import org.vocero.engines.LocalKafka;
import org.vocero.engines.LocalPostgres;

/** The engines of the local stack: no installation, the same on every machine. */
final class EmbeddedEngines implements Provider {

    @Override
    public DatabaseServer startPostgres() {
        LocalPostgres postgres = LocalPostgres.temporary();
        return new DatabaseServer() {
            @Override
            public Database database(String name) {
                return new Database(postgres.jdbcUrl(name), postgres.username(), postgres.password());
            }

            @Override
            public void close() {
                postgres.close();
            }
        };
    }

    @Override
    public Broker startKafka() {
        LocalKafka kafka = LocalKafka.temporary();
        return new Broker() {
            @Override
            public String bootstrapServers() {
                return kafka.bootstrapServers();
            }

            @Override
            public void close() {
                kafka.close();
            }
        };
    }
}
