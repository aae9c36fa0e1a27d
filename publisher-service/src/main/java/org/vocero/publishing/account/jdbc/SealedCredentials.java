package org.vocero.publishing.account.jdbc;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.vocero.publishing.account.Credentials;
import org.vocero.publishing.account.Sealing;
import org.vocero.publishing.account.Sealing.Place;
import org.vocero.publishing.account.Sealing.Sealed;
import org.vocero.publishing.account.Sealing.Unreadable;
import org.vocero.publishing.account.Secret;

/** The rows that credentials are in. Nothing leaves this class that is not sealed, but what was asked for. */
@Component
final class SealedCredentials {

    private static final Logger LOG = LoggerFactory.getLogger(SealedCredentials.class);

    private final JdbcClient jdbc;
    private final Sealing sealing;

    SealedCredentials(JdbcClient jdbc, Sealing sealing) {
        this.jdbc = jdbc;
        this.sealing = sealing;
    }

    void replace(String account, String channel, Credentials credentials) {
        forget(account);
        credentials.toMap().forEach((field, secret) -> {
            Sealed sealed = sealing.seal(secret, new Place(account, channel, field));
            jdbc.sql("insert into credential (account, field, key_id, sealed) values (:account, :field, :key, :sealed)")
                    .param("account", account)
                    .param("field", field)
                    .param("key", sealed.key())
                    .param("sealed", sealed.text())
                    .update();
        });
    }

    void forget(String account) {
        jdbc.sql("delete from credential where account = :account")
                .param("account", account)
                .update();
    }

    Optional<Credentials> of(String account) {
        Map<String, Secret> secrets = new TreeMap<>();
        rows("c.account = :account", Map.of("account", account))
                .forEach(row -> secrets.put(row.place().field(), sealing.open(row.sealed(), row.place())));
        return secrets.isEmpty() ? Optional.empty() : Optional.of(Credentials.of(secrets));
    }

    /** With the rows locked, so that nobody connects the account anew meanwhile. */
    int sealAnew() {
        int count = 0;
        for (Row row : rows("c.key_id <> :newest", Map.of("newest", sealing.newestKey()))) {
            try {
                Sealed fresh = sealing.seal(sealing.open(row.sealed(), row.place()), row.place());
                count += jdbc.sql(
                                "update credential set key_id = :key, sealed = :sealed where account = :account and field = :field")
                        .param("key", fresh.key())
                        .param("sealed", fresh.text())
                        .param("account", row.place().account())
                        .param("field", row.place().field())
                        .update();
            } catch (Unreadable e) {
                LOG.error("{}; connect the account again", e.getMessage());
            }
        }
        return count;
    }

    private List<Row> rows(String where, Map<String, ?> parameters) {
        return jdbc.sql("""
                        select c.account, a.channel, c.field, c.key_id, c.sealed
                        from credential c join account a on a.key = c.account
                        where %s
                        order by c.account, c.field
                        for update of c
                        """.formatted(where))
                .params(parameters)
                .query((row, number) -> new Row(
                        new Place(
                                StandingRow.text(row, "account"),
                                StandingRow.text(row, "channel"),
                                StandingRow.text(row, "field")),
                        new Sealed(row.getInt("key_id"), StandingRow.text(row, "sealed"))))
                .list();
    }

    private record Row(Place place, Sealed sealed) {}
}
