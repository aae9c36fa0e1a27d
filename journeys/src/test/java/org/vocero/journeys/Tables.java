package org.vocero.journeys;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.vocero.localstack.LocalDatabase;
import org.vocero.localstack.Stack;

/** What the services remember. */
final class Tables {

    private static final List<String> DATABASES = List.of("approval", "scheduler", "publisher");

    /**
     * All tables but those that say how far something has been read, who is signed in, when accounts were last checked, or until when
     * they rest, which a check ends.
     */
    private static final String STATE = """
            SELECT tablename FROM pg_tables
            WHERE schemaname = 'public' AND tablename NOT IN
                ('inbox', 'outbox', 'flyway_schema_history', 'account', 'account_standing', 'account_check', 'lane')
              AND tablename NOT LIKE 'qrtz%' AND tablename NOT LIKE 'spring_session%'
            ORDER BY tablename
            """;

    private Tables() {}

    /** A digest over all rows of each table of each service. */
    static Map<String, String> digests(Stack stack) {
        Map<String, String> digests = new TreeMap<>();
        for (String database : DATABASES) {
            List<String> tables = query(stack, database, STATE);
            for (String table : tables) {
                String digest =
                        "SELECT count(*) || ' rows ' || coalesce(md5(string_agg(t::text, '|' ORDER BY t::text)), '') FROM "
                                + table + " t";
                digests.put(
                        database + "." + table, query(stack, database, digest).get(0));
            }
        }
        return digests;
    }

    /** Without the inbox, only the versions that the services know tell them what they have seen. */
    static void forgetWhatWasReceived(Stack stack) {
        DATABASES.forEach(database -> query(stack, database, "DELETE FROM inbox RETURNING id"));
    }

    static List<String> query(Stack stack, String database, String sql) {
        LocalDatabase at = stack.database(database);
        try (Connection connection = DriverManager.getConnection(at.jdbcUrl(), at.username(), at.password());
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> values = new ArrayList<>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        } catch (SQLException e) {
            throw new AssertionError(sql, e);
        }
    }
}
