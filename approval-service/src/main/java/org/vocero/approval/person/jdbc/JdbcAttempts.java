package org.vocero.approval.person.jdbc;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.vocero.approval.person.Attempts;

/** Subjects are kept as digests: people type their password into the field for the name. */
@Repository
class JdbcAttempts implements Attempts {

    private final JdbcClient database;

    JdbcAttempts(JdbcClient database) {
        this.database = database;
    }

    @Override
    public Optional<Instant> blockedUntil(Collection<String> subjects, Instant now) {
        return database.sql("""
                        SELECT max(blocked_until) FROM failed_sign_in
                        WHERE subject = ANY (:subjects) AND blocked_until > :now
                        HAVING max(blocked_until) IS NOT NULL
                        """)
                .param("subjects", subjects.stream().map(Digests::of).toArray(String[]::new))
                .param("now", timestamp(now))
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    @Override
    public int countFailure(String subject, Instant now, Instant since) {
        database.sql("DELETE FROM failed_sign_in WHERE last_at < :since AND blocked_until < :now")
                .param("since", timestamp(since))
                .param("now", timestamp(now))
                .update();
        return database.sql("""
                        INSERT INTO failed_sign_in AS known (subject, failures, last_at, blocked_until)
                        VALUES (:subject, 1, :now, '-infinity')
                        ON CONFLICT (subject) DO UPDATE SET last_at = excluded.last_at,
                            failures = CASE WHEN known.last_at < :since THEN 1 ELSE known.failures + 1 END
                        RETURNING failures
                        """)
                .param("subject", Digests.of(subject))
                .param("now", timestamp(now))
                .param("since", timestamp(since))
                .query(Integer.class)
                .single();
    }

    @Override
    public void block(String subject, Instant until) {
        database.sql("UPDATE failed_sign_in SET blocked_until = :until WHERE subject = :subject")
                .param("subject", Digests.of(subject))
                .param("until", timestamp(until))
                .update();
    }

    @Override
    public void forget(String subject) {
        database.sql("DELETE FROM failed_sign_in WHERE subject = :subject")
                .param("subject", Digests.of(subject))
                .update();
    }

    private static OffsetDateTime timestamp(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
