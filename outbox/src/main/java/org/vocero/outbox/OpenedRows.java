package org.vocero.outbox;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** Reads rows as the messages that they are or stand for. */
final class OpenedRows {

    private final Bundles bundles;

    OpenedRows(Bundles bundles) {
        this.bundles = bundles;
    }

    /** In the order of the rows; all bundles among them are opened at once. */
    List<OutboxRow> of(List<StoredRow> stored) {
        List<OutboxBundle> bundled = new ArrayList<>();
        for (StoredRow row : stored) {
            if (row.topic() == null) {
                bundled.add(new OutboxBundle(row.key(), row.value(), row.bytes()));
            }
        }
        Iterator<List<OutboxMessage>> opened = bundled.isEmpty()
                ? List.<List<OutboxMessage>>of().iterator()
                : bundles.open(bundled).iterator();
        List<OutboxRow> rows = new ArrayList<>();
        for (StoredRow row : stored) {
            String topic = row.topic();
            if (topic == null) {
                List<OutboxMessage> messages = opened.next();
                if (messages.isEmpty()) {
                    throw new IllegalStateException("a bundle of " + row.key() + " has no message");
                }
                messages.forEach(message -> rows.add(new OutboxRow(row.shard(), row.id(), message)));
            } else {
                OutboxMessage message =
                        new OutboxMessage(topic, row.key(), Headers.fromJson(row.headers()), row.value());
                rows.add(new OutboxRow(row.shard(), row.id(), message));
            }
        }
        return rows;
    }
}
