package org.vocero.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

@NullMarked
class EnginesIT {

    @Test
    void givesEveryCallerADatabaseOfItsOwn() throws SQLException {
        Database one = Engines.newDatabase();
        Database other = Engines.newDatabase();

        execute(one, "create table mine (id int)");
        execute(other, "create table mine (id int)");

        assertThat(one.jdbcUrl()).isNotEqualTo(other.jdbcUrl());
    }

    @Test
    void sharesOneBrokerAndStartsOthersOnRequest() throws Exception {
        createTopic(Engines.kafka(), "shared.v1");

        try (Broker own = Engines.newKafka()) {
            createTopic(own.bootstrapServers(), "own.v1");
            assertThat(topics(own.bootstrapServers())).containsExactly("own.v1");
        }

        assertThat(topics(Engines.kafka())).contains("shared.v1").doesNotContain("own.v1");
    }

    private static void execute(Database database, String sql) throws SQLException {
        try (var connection =
                        DriverManager.getConnection(database.jdbcUrl(), database.username(), database.password());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static void createTopic(String bootstrapServers, String topic) throws Exception {
        try (Admin admin = Admin.create(Map.<String, Object>of("bootstrap.servers", bootstrapServers))) {
            admin.createTopics(List.of(new NewTopic(topic, Optional.of(1), Optional.empty())))
                    .all()
                    .get();
        }
    }

    private static java.util.Set<String> topics(String bootstrapServers) throws Exception {
        try (Admin admin = Admin.create(Map.<String, Object>of("bootstrap.servers", bootstrapServers))) {
            return admin.listTopics().names().get();
        }
    }
}
