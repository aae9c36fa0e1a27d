package org.vocero.publishing.delivery.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.vocero.publishing.delivery.Deliveries;
import org.vocero.publishing.delivery.DeliveriesContract;
import org.vocero.publishing.delivery.Delivery;
import org.vocero.publishing.delivery.Distances;
import org.vocero.publishing.delivery.FellDue;
import org.vocero.publishing.delivery.Lifting;
import org.vocero.publishing.delivery.Publications;
import org.vocero.publishing.delivery.ServedChannels;
import org.vocero.publishing.delivery.Telling;
import org.vocero.publishing.jdbc.KeptSessions;

/** The contract, kept by PostgreSQL. */
class JdbcDeliveriesIT extends DeliveriesContract {

    private static final DataSource DATABASE = KeptSessions.onNewTables();

    private final JdbcClient jdbc = JdbcClient.create(DATABASE);

    @BeforeEach
    void clear() {
        // Rows go faster than files; only the audit log lets no line go.
        Stream.of("attempt", "delivery", "lane", "withdrawal", "hold", "lifted_hold", "account_distance")
                .forEach(table -> jdbc.sql("delete from " + table).update());
        jdbc.sql("truncate audit_log").update();
    }

    @Override
    protected Deliveries deliveries(Telling telling) {
        NamedParameterJdbcTemplate template = new NamedParameterJdbcTemplate(DATABASE);
        Clock clock = Clock.fixed(Publications.DUE, ZoneOffset.UTC);
        ServedChannels channels = new ServedChannels(Set.of("x", "facebook"));
        return new JdbcDeliveries(
                jdbc,
                new TransactionTemplate(new JdbcTransactionManager(DATABASE)),
                new Admissions(template),
                new Transitions(template, telling, clock),
                new Turns(jdbc, channels, TERMS),
                new HeldRows(jdbc, channels),
                new Pauses(jdbc, channels),
                channels);
    }

    @Override
    protected void place(UUID hold, String scope, @Nullable String target) {
        jdbc.sql("""
                        insert into hold (hold_id, scope, target, accounts, reason, placed_by, placed_at, in_force_at)
                        values (?, ?, ?, ?, 'duelo', 'ana', clock_timestamp(), clock_timestamp())
                        """)
                .param(hold)
                .param(scope)
                .param(target)
                .param(scope.equals("region") ? REGION.toArray(String[]::new) : new String[0])
                .update();
    }

    @Override
    protected void lift(Lifting lifting) {
        boolean posts = lifting.fellDue() == FellDue.POST;
        OffsetDateTime at = lifting.at().atOffset(ZoneOffset.UTC);
        jdbc.sql(
                        posts
                                ? "delete from hold where hold_id = :hold"
                                : "update hold set lifted_at = :at where hold_id = :hold")
                .param("hold", lifting.hold())
                .param("at", at)
                .update();
        jdbc.sql("""
                        insert into lifted_hold (hold_id, lifted_at, lifted_by, reason, fell_due)
                        values (?, ?, ?, ?, ?)
                        """)
                .params(
                        lifting.hold(),
                        at,
                        lifting.by(),
                        lifting.reason(),
                        lifting.fellDue().label())
                .update();
    }

    @Override
    protected Distances distances() {
        return new JdbcDistances(jdbc);
    }

    @Override
    protected Optional<Delivery> find(UUID publication, int version) {
        return jdbc.sql("select * from delivery where publication_id = :publication and version = :version")
                .param("publication", publication)
                .param("version", version)
                .query(DeliveryRow::read)
                .optional();
    }

    @Test
    void keepsALineForEveryTransitionAndForNothingElse() {
        UUID publication = postOne();

        assertThat(lines(publication))
                .containsExactly(
                        "admitting: none to waiting, token 0",
                        "claiming: waiting to sending, token 1",
                        "posting: sending to published, token 1: https://x.com/i/status/1868");
        assertThat(lines(UUID.randomUUID())).isEmpty();
    }

    @Test
    void refusesToAlterALine() {
        postOne();

        assertThatThrownBy(() ->
                        jdbc.sql("update audit_log set became = 'published'").update())
                .hasMessageContaining("never changed");
        assertThatThrownBy(() -> jdbc.sql("delete from audit_log").update()).hasMessageContaining("never changed");
    }

    private List<String> lines(UUID publication) {
        return new JdbcAuditLog(jdbc)
                .of(publication).stream()
                        .map(line -> "%s: %s to %s, token %d"
                                        .formatted(
                                                line.actor(),
                                                Objects.requireNonNullElse(line.was(), "none"),
                                                line.became(),
                                                line.token())
                                + (line.detail() == null ? "" : ": " + line.detail()))
                        .toList();
    }
}
