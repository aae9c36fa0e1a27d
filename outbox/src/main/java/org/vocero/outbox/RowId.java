package org.vocero.outbox;

/** The table's key. */
record RowId(int shard, long id) {

    static RowId of(OutboxRow row) {
        return new RowId(row.shard(), row.id());
    }
}
