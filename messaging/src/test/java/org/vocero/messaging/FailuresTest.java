package org.vocero.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.kafka.listener.BatchListenerFailedException;
import org.springframework.kafka.listener.ListenerExecutionFailedException;
import org.springframework.transaction.CannotCreateTransactionException;

class FailuresTest {

    static Stream<Exception> technical() {
        return Stream.of(
                new CannotGetJdbcConnectionException("away"),
                new CannotCreateTransactionException("away"),
                new CannotAcquireLockException("deadlock"),
                new DataAccessResourceFailureException("broken pipe"),
                new UncategorizedSQLException("task", "sql", new SQLException("shutdown", "57P01")),
                new UncategorizedSQLException("task", "sql", new SQLException("standby", "25006")),
                new TimeoutException("no broker"),
                wrapped(new CannotAcquireLockException("deadlock")));
    }

    static Stream<Exception> ofTheRecord() {
        return Stream.of(
                new IllegalArgumentException("a bug"),
                new NullPointerException(),
                new DuplicateKeyException("unique"),
                new SerializationException("no JSON"),
                new UncategorizedSQLException("task", "sql", new SQLException("no such table", "42P01")),
                wrapped(new IllegalStateException("a bug")));
    }

    @ParameterizedTest
    @MethodSource("technical")
    void waitsForWhatPasses(Exception failure) {
        assertThat(Failures.isTechnical(failure)).isTrue();
    }

    @ParameterizedTest
    @MethodSource("ofTheRecord")
    void doesNotWaitForWhatStays(Exception failure) {
        assertThat(Failures.isTechnical(failure)).isFalse();
    }

    private static Exception wrapped(Exception cause) {
        var record = new ConsumerRecord<>("topic", 0, 0, "key", "value");
        return new ListenerExecutionFailedException(
                "listener", new BatchListenerFailedException("handling failed", cause, record));
    }
}
