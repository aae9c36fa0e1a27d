package org.vocero.publishing.account.jdbc;

import static org.vocero.publishing.account.jdbc.StandingRow.at;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.vocero.publishing.account.ConnectedAccounts;
import org.vocero.publishing.account.Credentials;
import org.vocero.publishing.account.News;
import org.vocero.publishing.account.Standing;
import org.vocero.publishing.account.TellingOfAccounts;
import org.vocero.publishing.delivery.Check;

/** The accounts in PostgreSQL. Whoever needs both rows locks the account before its lane; claims lock lanes only. */
@Component
final class JdbcConnectedAccounts implements ConnectedAccounts {

    private static final String REVISED = "update account set revision = revision + 1 where key = :account";

    private final JdbcClient jdbc;
    private final TransactionOperations transaction;
    private final SealedCredentials credentials;
    private final TellingOfAccounts telling;

    JdbcConnectedAccounts(
            JdbcClient jdbc,
            TransactionOperations transaction,
            SealedCredentials credentials,
            TellingOfAccounts telling) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.credentials = credentials;
        this.telling = telling;
    }

    @Override
    public Standing connect(String account, String channel, Credentials fresh, String by, Instant now) {
        String sql = """
                insert into account (key, channel, connected_at, connected_by)
                values (:account, :channel, :now, :by)
                on conflict (key) do update
                set channel = excluded.channel, connected_at = excluded.connected_at, connected_by = excluded.connected_by,
                    revision = account.revision + 1, credentials = account.credentials + 1,
                    check_result = null, check_reason = null, check_detail = null, handle = null, remaining = null,
                    resets_at = null, expires_at = null, checked_at = null, check_from = null
                """;
        return inTransaction(() -> {
            write(sql, account, channel, by, now);
            return connected(account, channel, fresh);
        });
    }

    @Override
    public boolean connectUnknown(String account, String channel, Credentials fresh, String by, Instant now) {
        String sql = """
                insert into account (key, channel, connected_at, connected_by)
                values (:account, :channel, :now, :by)
                on conflict do nothing
                """;
        return inTransaction(() -> {
            boolean unknown = write(sql, account, channel, by, now) == 1;
            if (unknown) {
                connected(account, channel, fresh);
            }
            return unknown;
        });
    }

    private int write(String sql, String account, String channel, String by, Instant now) {
        return jdbc.sql(sql)
                .param("account", account)
                .param("channel", channel)
                .param("by", by)
                .param("now", at(now))
                .update();
    }

    private Standing connected(String account, String channel, Credentials fresh) {
        credentials.replace(account, channel, fresh);
        endRest(account);
        return told(News.CONNECTED, account);
    }

    @Override
    public Optional<Standing> disconnect(String account) {
        String sql = """
                update account
                set connected_at = null, connected_by = null, revision = revision + 1, credentials = credentials + 1,
                    check_result = null, check_reason = null, check_detail = null, handle = null, remaining = null,
                    resets_at = null, expires_at = null, checked_at = null, check_from = null
                where key = :account
                """;
        return changed(
                News.DISCONNECTED, account, jdbc.sql(sql).param("account", account), () -> credentials.forget(account));
    }

    @Override
    public Optional<Standing> pause(String account, String reason, String by, Instant now) {
        String stop = """
                insert into lane (account, channel, stopped_at, stopped_by, stopped_why)
                select key, channel, :now, :by, :reason from account where key = :account
                on conflict (account) do update
                set stopped_at = excluded.stopped_at, stopped_by = excluded.stopped_by, stopped_why = excluded.stopped_why
                """;
        return changed(
                News.PAUSED,
                account,
                jdbc.sql(REVISED).param("account", account),
                () -> jdbc.sql(stop)
                        .param("account", account)
                        .param("now", at(now))
                        .param("by", by)
                        .param("reason", reason)
                        .update());
    }

    @Override
    public Optional<Standing> resume(String account) {
        String go = "update lane set stopped_at = null, stopped_by = null, stopped_why = null where account = :account";
        return changed(
                News.RESUMED,
                account,
                jdbc.sql(REVISED).param("account", account),
                () -> jdbc.sql(go).param("account", account).update());
    }

    @Override
    public Optional<Standing> record(String account, Check check, Instant now) {
        String sql = """
                update account
                set check_result = :result, check_reason = :reason, check_detail = :detail,
                    handle = coalesce(:handle, handle), remaining = :remaining, resets_at = :resetsAt, expires_at = :expiresAt,
                    checked_at = :now, check_from = null, revision = revision + 1
                where key = :account and connected_at is not null
                """;
        return changed(
                News.CHECKED, account, jdbc.sql(sql).paramSource(StandingRow.parameters(account, check, now)), () -> {
                    if (check instanceof Check.Fine) {
                        endRest(account);
                    }
                });
    }

    /** What a person had to put right may be right now; a limit that has to be waited for is not shorter for it. */
    private void endRest(String account) {
        jdbc.sql("""
                        update lane set paused_until = null
                        where account = :account and reason not in ('rate-limit', 'account-limit', 'app-limit', 'no-connection')
                        """).param("account", account).update();
    }

    private Optional<Standing> changed(News news, String account, JdbcClient.StatementSpec change, Runnable rest) {
        return inTransaction(() -> {
            if (change.update() == 0) {
                return Optional.empty();
            }
            rest.run();
            return Optional.of(told(news, account));
        });
    }

    private Standing told(News news, String account) {
        Standing standing = find(account).orElseThrow();
        telling.tell(news, standing);
        return standing;
    }

    @Override
    public Optional<Standing> find(String account) {
        return jdbc.sql(StandingRow.SELECT + " where a.key = :account")
                .param("account", account)
                .query(StandingRow::read)
                .optional();
    }

    @Override
    public List<Standing> all() {
        return jdbc.sql(StandingRow.SELECT + " order by a.channel, a.key")
                .query(StandingRow::read)
                .list();
    }

    @Override
    public Map<String, Version> versions() {
        Map<String, Version> versions = new TreeMap<>();
        jdbc.sql("select key, channel, credentials from account where connected_at is not null")
                .query(row -> {
                    versions.put(
                            StandingRow.text(row, "key"),
                            new Version(StandingRow.text(row, "channel"), row.getLong("credentials")));
                });
        return versions;
    }

    @Override
    public Optional<Credentials> credentials(String account) {
        return credentials.of(account);
    }

    @Override
    public void askForCheck(String account, Instant now) {
        jdbc.sql("update account set check_from = :now where key = :account and connected_at is not null")
                .param("account", account)
                .param("now", at(now))
                .update();
    }

    @Override
    public void promptCheck(String account, Instant now, Duration brake) {
        String sql = """
                update account set check_from = :now
                where key = :account and connected_at is not null and check_from is null
                  and (checked_at is null or checked_at <= :before)
                """;
        jdbc.sql(sql)
                .param("account", account)
                .param("now", at(now))
                .param("before", at(now.minus(brake)))
                .update();
    }

    @Override
    public List<String> takeChecks(Instant now, Duration lease, int limit) {
        String sql = """
                with asked as materialized (
                    select key from account where check_from <= :now order by check_from limit :limit for update skip locked)
                update account a set check_from = :again from asked where a.key = asked.key
                returning a.key
                """;
        return inTransaction(() -> jdbc.sql(sql)
                .param("now", at(now))
                .param("again", at(now.plus(lease)))
                .param("limit", limit)
                .query(String.class)
                .list());
    }

    @Override
    public int sealAnew() {
        return inTransaction(credentials::sealAnew);
    }

    private <T> T inTransaction(Supplier<T> work) {
        T result = transaction.execute(status -> work.get());
        if (result == null) {
            throw new IllegalStateException("a transaction answers with what it did");
        }
        return result;
    }
}
