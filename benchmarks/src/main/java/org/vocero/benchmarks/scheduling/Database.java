package org.vocero.benchmarks.scheduling;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.vocero.localstack.LocalDatabase;

/** A connection to one database of the server that all share. */
final class Database implements AutoCloseable {

    private final LocalDatabase at;
    private final Connection connection;

    Database(LocalDatabase at) {
        this.at = at;
        try {
            this.connection = DriverManager.getConnection(at.jdbcUrl(), at.username(), at.password());
        } catch (SQLException e) {
            throw new IllegalStateException(at.jdbcUrl(), e);
        }
    }

    LocalDatabase at() {
        return at;
    }

    void run(String sql) {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** The first column. */
    List<String> query(String sql) {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> values = new ArrayList<>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    long count(String sql) {
        return Long.parseLong(query(sql).get(0));
    }

    Connection connection() {
        return connection;
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
