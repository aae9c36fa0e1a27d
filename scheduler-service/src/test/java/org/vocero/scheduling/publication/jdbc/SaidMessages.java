package org.vocero.scheduling.publication.jdbc;

import java.util.List;
import java.util.Map;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.vocero.outbox.Bundles;
import org.vocero.outbox.OutboxBundle;
import org.vocero.outbox.OutboxMessage;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What the outbox holds, as a relay would send it. */
@TestComponent
public class SaidMessages {

    private static final TypeReference<Map<String, String>> HEADERS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final Bundles bundles;
    private final JsonMapper json;

    SaidMessages(JdbcClient jdbc, Bundles bundles, JsonMapper json) {
        this.jdbc = jdbc;
        this.bundles = bundles;
        this.json = json;
    }

    /** In the order of sending. */
    public List<OutboxMessage> messages() {
        return jdbc
                .sql("SELECT topic, key, headers::text, value, bytes FROM outbox ORDER BY id")
                .query((row, number) -> row.getString(1) == null
                        ? bundles.open(List.of(new OutboxBundle(row.getString(2), row.getBytes(4), row.getInt(5))))
                                .get(0)
                        : List.of(new OutboxMessage(
                                row.getString(1),
                                row.getString(2),
                                json.readValue(row.getString(3), HEADERS),
                                row.getBytes(4))))
                .list()
                .stream()
                .flatMap(List::stream)
                .toList();
    }
}
