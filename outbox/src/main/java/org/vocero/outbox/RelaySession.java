package org.vocero.outbox;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;

/**
 * The relay's own database session. It owns the shards whose advisory locks it holds, and it is the same session that reads and
 * deletes their rows: when the session is lost, so is the ownership, and nothing can be read or deleted any more on its strength.
 *
 * <p>Always in auto-commit: no transaction is open between two calls. The locks are named by the table's oid, so two databases,
 * or two schemas of one, do not share them.
 */
final class RelaySession implements AutoCloseable {

    static final int SHARDS = 16;

    // A relay that hangs without dying gives its shards up, as a dead one does: also one that hangs before it has read
    // an answer, for which the database waits as active, not idle. The rest makes the planner find each row by its key,
    // once and for all, whatever the statistics say of a table that is empty one moment and full the next.
    private static final String SETTINGS = """
            SET idle_session_timeout = %1$d;
            SET tcp_user_timeout = %1$d;
            SET enable_seqscan = off;
            SET enable_hashjoin = off;
            SET enable_mergejoin = off;
            SET plan_cache_mode = force_generic_plan;
            SET jit = off
            """;

    private static final String LOCK = """
            SELECT shard FROM unnest(?) AS shard
            WHERE pg_try_advisory_lock('outbox'::regclass::oid::int, shard)
            """;

    // One short index scan for each shard, whatever stands in the others. The running sum bounds a batch's memory.
    private static final String READ = """
            SELECT oldest.shard, oldest.id, oldest.topic, oldest.key, oldest.headers::text, oldest.value, oldest.bytes
            FROM unnest(?) AS wanted
            CROSS JOIN LATERAL (
                SELECT *, sum(bytes) OVER (ORDER BY id ROWS UNBOUNDED PRECEDING) - bytes AS before
                FROM (SELECT * FROM outbox WHERE shard = wanted ORDER BY id LIMIT ?) AS first
            ) AS oldest
            WHERE oldest.before < ?
            """;

    private static final String DELETE = """
            DELETE FROM outbox USING unnest(?, ?) AS sent (shard, id)
            WHERE outbox.shard = sent.shard AND outbox.id = sent.id
            """;

    // Counting stops where the number stops to matter.
    private static final String BACKLOG = """
            SELECT (SELECT count(*) FROM (SELECT FROM outbox LIMIT 100000) AS counted),
                   (SELECT extract(epoch FROM clock_timestamp() - min(oldest.created_at))
                    FROM generate_series(0, 15) AS wanted
                    CROSS JOIN LATERAL (
                        SELECT created_at FROM outbox WHERE shard = wanted::smallint ORDER BY id LIMIT 1
                    ) AS oldest)
            """;

    private final Connection connection;

    private RelaySession(Connection connection) {
        this.connection = connection;
    }

    static RelaySession open(DataSource database, Duration silenceLimit) throws SQLException {
        Connection connection = database.getConnection();
        try (var settings = connection.createStatement()) {
            settings.execute(SETTINGS.formatted(silenceLimit.toMillis()));
            return new RelaySession(connection);
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    /** Takes those of the shards that no other session holds, and says which. */
    Set<Integer> lock(Collection<Integer> shards) throws SQLException {
        try (PreparedStatement lock = connection.prepareStatement(LOCK)) {
            lock.setArray(1, array("int4", shards));
            Set<Integer> locked = new HashSet<>();
            try (ResultSet rows = lock.executeQuery()) {
                while (rows.next()) {
                    locked.add(rows.getInt(1));
                }
            }
            return locked;
        }
    }

    /** The oldest rows of each shard, in the order of their ids. */
    List<StoredRow> read(Collection<Integer> shards, int rowsPerShard, int bytesPerShard) throws SQLException {
        try (PreparedStatement read = connection.prepareStatement(READ)) {
            read.setArray(1, array("int2", shards));
            read.setInt(2, rowsPerShard);
            read.setInt(3, bytesPerShard);
            List<StoredRow> oldest = new ArrayList<>();
            try (ResultSet rows = read.executeQuery()) {
                while (rows.next()) {
                    oldest.add(new StoredRow(
                            rows.getInt(1),
                            rows.getLong(2),
                            rows.getString(3),
                            rows.getString(4),
                            rows.getString(5),
                            rows.getBytes(6),
                            rows.getInt(7)));
                }
            }
            oldest.sort(Comparator.comparingLong(StoredRow::id));
            return oldest;
        }
    }

    void delete(Collection<RowId> rows) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement(DELETE)) {
            delete.setArray(1, array("int2", rows.stream().map(RowId::shard).toList()));
            delete.setArray(2, array("int8", rows.stream().map(RowId::id).toList()));
            delete.executeUpdate();
        }
    }

    Backlog backlog() throws SQLException {
        try (PreparedStatement measure = connection.prepareStatement(BACKLOG);
                ResultSet row = measure.executeQuery()) {
            row.next();
            return new Backlog(row.getLong(1), Duration.ofMillis((long) (row.getDouble(2) * 1000)));
        }
    }

    private Array array(String type, Collection<?> elements) throws SQLException {
        return connection.createArrayOf(type, elements.toArray());
    }

    /** Gives the shards up. */
    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
