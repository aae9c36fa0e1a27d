package org.vocero.publishing.delivery.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.vocero.testing.Database;
import org.vocero.testing.Engines;

/** A statement is planned when nothing waits yet, and the plan is kept: it must be the one that serves when thousands wait. */
class ClaimPlansIT {

    private final SingleConnectionDataSource session = asTheServiceOpensIt(migrated());
    private final JdbcClient jdbc = JdbcClient.create(session);

    @AfterEach
    void close() {
        session.close();
    }

    private static SingleConnectionDataSource asTheServiceOpensIt(DataSource database) {
        YamlPropertiesFactoryBean yaml = new YamlPropertiesFactoryBean();
        yaml.setResources(new ClassPathResource("application.yaml"));
        String settings =
                Objects.requireNonNull(yaml.getObject()).getProperty("spring.datasource.hikari.connection-init-sql");
        try {
            SingleConnectionDataSource session = new SingleConnectionDataSource(database.getConnection(), true);
            JdbcClient.create(session).sql(settings).update();
            return session;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static DataSource migrated() {
        Database database = Engines.newDatabase();
        DataSource source = new DriverManagerDataSource(database.jdbcUrl(), database.username(), database.password());
        Flyway.configure()
                .dataSource(source)
                .locations("classpath:db/migration")
                .load()
                .migrate();
        return source;
    }

    @Test
    void findsWhatIsNextOnALaneByItsAccountThoughNothingWaitsYet() {
        jdbc.sql("analyze delivery").update();

        assertThat(plan(Turns.TAKE)).contains("delivery_next").doesNotContain(othersOfWhatWaits());
        assertThat(plan(Turns.CANDIDATES)).contains("delivery_next").doesNotContain(othersOfWhatWaits());
    }

    @Test
    void findsTheRowsOfTransitionsByTheirKeysHoweverFewThereAre() {
        jdbc.sql("analyze delivery, attempt").update();

        String plan = plan(Transitions.TRANSITIONS);

        assertThat(plan).doesNotContain("Seq Scan", "Hash Join", "Merge Join");
        assertThat(plan.lines().filter(line -> line.contains("Index Scan"))).hasSize(3);
        assertThat(plan.lines().filter(line -> line.contains("Index Cond: ") && line.contains("= ANY (")))
                .hasSize(3);
    }

    private static String[] othersOfWhatWaits() {
        return new String[] {"delivery_too_late", "delivery_of_post", "delivery_posts_once"};
    }

    private String plan(String sql) {
        Instant now = Instant.parse("2026-12-18T14:00:00Z");
        return String.join(
                "\n",
                jdbc.sql("explain (costs off) " + sql)
                        .param("now", DeliveryRow.at(now))
                        .param("overdue", DeliveryRow.at(now.minusSeconds(60)))
                        .param("channels", List.of("x", "facebook"))
                        .param("lanes", new String[] {"x-oas-en"})
                        .param("publications", new UUID[] {UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID()})
                        .param("attempts", new UUID[] {UUID.randomUUID(), UUID.randomUUID()})
                        .param("changes", new String[] {"{}", "{}", "{}"})
                        .param("limit", 16)
                        .query(String.class)
                        .list());
    }
}
