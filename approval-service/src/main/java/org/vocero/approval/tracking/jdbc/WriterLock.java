package org.vocero.approval.tracking.jdbc;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * One writer of the read model at a time, over all instances, until its transaction ends. Two that derive the state of one
 * publication at the same time, each having heard of another half of its history, would each miss the other's half. Readers
 * do not wait.
 */
@Component
class WriterLock {

    /** "tracking" in ASCII: a number that no other advisory lock of this database uses. */
    private static final long NUMBER = 0x747261636b696e67L;

    private final JdbcClient database;

    WriterLock(JdbcClient database) {
        this.database = database;
    }

    void acquire() {
        database.sql("SELECT pg_advisory_xact_lock(:number)")
                .param("number", NUMBER)
                .query((row, index) -> NUMBER)
                .single();
    }
}
