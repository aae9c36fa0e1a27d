package org.vocero.approval.tracking.jdbc;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.vocero.approval.tracking.Generations;

@Repository
class JdbcGenerations implements Generations {

    private final JdbcClient database;
    private final WriterLock writerLock;

    JdbcGenerations(JdbcClient database, WriterLock writerLock) {
        this.database = database;
        this.writerLock = writerLock;
    }

    @Override
    public int current() {
        return database.sql("SELECT generation FROM tracking_generation")
                .query(Integer.class)
                .single();
    }

    /**
     * Events that an instance is just applying may land in the emptied tables: they are read again with the rest, and
     * reading an event twice changes nothing.
     */
    @Override
    @Transactional
    public int next() {
        writerLock.acquire();
        database.sql("TRUNCATE tracking_event, publication_tracking, refused_due_event")
                .update();
        return database.sql("UPDATE tracking_generation SET generation = generation + 1 RETURNING generation")
                .query(Integer.class)
                .single();
    }
}
