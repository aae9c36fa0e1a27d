package org.vocero.publishing.account.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.vocero.publishing.account.ConnectedAccounts;
import org.vocero.publishing.account.Credentials;
import org.vocero.publishing.account.News;
import org.vocero.publishing.account.Sealing.Unreadable;
import org.vocero.publishing.account.Secret;
import org.vocero.publishing.account.Standing;
import org.vocero.publishing.account.tink.TinkSealing;
import org.vocero.publishing.delivery.Check.Fine;
import org.vocero.publishing.delivery.Check.NeedsPerson;
import org.vocero.publishing.jdbc.KeptSessions;

class JdbcConnectedAccountsIT {

    private static final DataSource DATABASE = KeptSessions.onNewTables();
    private static final Instant NOW = Instant.parse("2026-12-18T14:00:00Z");
    private static final String ONE = "1 " + key("1");
    private static final String TWO = "2 " + key("2");

    private final JdbcClient jdbc = JdbcClient.create(DATABASE);
    private final List<News> told = new ArrayList<>();

    @TempDir
    private Path directory = Path.of("");

    @BeforeEach
    void clear() {
        jdbc.sql("truncate account, credential, lane").update();
    }

    @Test
    void giveBackWhatTheyKeep() {
        ConnectedAccounts accounts = with(ONE);

        accounts.connect("x-oas-en", "x", credentials("a-token"), "ana", NOW);

        assertThat(accounts.credentials("x-oas-en")
                        .orElseThrow()
                        .get("access-token")
                        .reveal())
                .isEqualTo("a-token");
        assertThat(jdbc.sql("select sealed from credential").query(String.class).list())
                .hasSize(2)
                .noneMatch(text -> text.contains("a-token"));
    }

    @Test
    void openNothingThatWasMovedToAnotherAccount() {
        ConnectedAccounts accounts = with(ONE);
        accounts.connect("x-oas-en", "x", credentials("a-token"), "ana", NOW);
        accounts.connect("x-oea-es", "x", credentials("another"), "ana", NOW);

        jdbc.sql("""
                update credential c set sealed = o.sealed from credential o
                where c.account = 'x-oea-es' and o.account = 'x-oas-en' and o.field = c.field
                """).update();

        assertThatExceptionOfType(Unreadable.class).isThrownBy(() -> accounts.credentials("x-oea-es"));
    }

    @Test
    void areSealedAnewWithTheNewestKeySoThatTheOldOneCanGo() {
        with(ONE).connect("x-oas-en", "x", credentials("a-token"), "ana", NOW);

        int first = with(TWO, ONE).sealAnew();
        int again = with(TWO, ONE).sealAnew();

        assertThat(first).isEqualTo(2);
        assertThat(again).isZero();
        assertThat(with(TWO)
                        .credentials("x-oas-en")
                        .orElseThrow()
                        .get("access-token")
                        .reveal())
                .isEqualTo("a-token");
    }

    @Test
    void leaveWhatNoKeyOpensAsItIs() {
        with(ONE).connect("x-oas-en", "x", credentials("a-token"), "ana", NOW);

        assertThat(with(TWO).sealAnew()).isZero();

        assertThat(with(ONE).credentials("x-oas-en")).isPresent();
    }

    @Test
    void areNotConnectedByTheConfigurationAgain() {
        ConnectedAccounts accounts = with(ONE);
        assertThat(accounts.connectUnknown("x-oas-en", "x", credentials("a-token"), "configuration", NOW))
                .isTrue();
        accounts.disconnect("x-oas-en");

        boolean again = accounts.connectUnknown("x-oas-en", "x", credentials("a-token"), "configuration", NOW);

        assertThat(again).isFalse();
        assertThat(accounts.credentials("x-oas-en")).isEmpty();
        assertThat(accounts.versions()).isEmpty();
        assertThat(told).containsExactly(News.CONNECTED, News.DISCONNECTED);
    }

    @Test
    void haveOtherVersionsOnlyWithOtherCredentials() {
        ConnectedAccounts accounts = with(ONE);
        Standing first = accounts.connect("x-oas-en", "x", credentials("a-token"), "ana", NOW);
        var before = accounts.versions();

        Standing checked = accounts.record("x-oas-en", new Fine("OAS", 90L, NOW, null), NOW)
                .orElseThrow();

        assertThat(checked.revision()).isGreaterThan(first.revision());
        assertThat(accounts.versions()).isEqualTo(before);
        accounts.connect("x-oas-en", "x", credentials("other"), "ana", NOW);
        assertThat(accounts.versions()).isNotEqualTo(before);
        assertThat(accounts.find("x-oas-en").orElseThrow().checked()).isNull();
    }

    @Test
    void rememberWhatACheckFound() {
        ConnectedAccounts accounts = with(ONE);
        accounts.connect("x-oas-en", "x", credentials("a-token"), "ana", NOW);

        Fine fine = new Fine("OAS", 90L, NOW.plusSeconds(60), NOW.plusSeconds(90));
        accounts.record("x-oas-en", fine, NOW);
        assertThat(accounts.find("x-oas-en")
                        .flatMap(Standing::lastCheck)
                        .orElseThrow()
                        .check())
                .isEqualTo(fine);

        NeedsPerson person = new NeedsPerson("no-credit", "HTTP 402");
        accounts.record("x-oas-en", person, NOW);
        assertThat(accounts.find("x-oas-en")
                        .flatMap(Standing::lastCheck)
                        .orElseThrow()
                        .check())
                .isEqualTo(person);
    }

    @Test
    void areTakenForACheckByOneUntilItsLeaseEnds() {
        ConnectedAccounts accounts = with(ONE);
        accounts.connect("x-oas-en", "x", credentials("a-token"), "ana", NOW);
        accounts.askForCheck("x-oas-en", NOW);
        accounts.askForCheck("nobody", NOW);
        Duration lease = Duration.ofMinutes(1);

        assertThat(accounts.takeChecks(NOW, lease, 5)).containsExactly("x-oas-en");
        assertThat(accounts.takeChecks(NOW, lease, 5)).isEmpty();
        assertThat(accounts.takeChecks(NOW.plus(lease), lease, 5)).containsExactly("x-oas-en");
        accounts.record("x-oas-en", new Fine("OAS", null, null, null), NOW);
        assertThat(accounts.takeChecks(NOW.plus(lease).plus(lease), lease, 5)).isEmpty();
    }

    @Test
    void areCheckedAfterABadCallOnceInAWhileOnly() {
        ConnectedAccounts accounts = with(ONE);
        accounts.connect("x-oas-en", "x", credentials("a-token"), "ana", NOW);
        Duration brake = Duration.ofMinutes(15);
        Duration lease = Duration.ofMinutes(1);

        accounts.promptCheck("x-oas-en", NOW, brake);
        assertThat(accounts.takeChecks(NOW, lease, 5)).containsExactly("x-oas-en");
        accounts.promptCheck("x-oas-en", NOW, brake);
        assertThat(accounts.takeChecks(NOW, lease, 5)).isEmpty();

        accounts.record("x-oas-en", new NeedsPerson("no-credit", "HTTP 402"), NOW);
        accounts.promptCheck("x-oas-en", NOW.plus(brake).minusMillis(1), brake);
        assertThat(accounts.takeChecks(NOW.plus(brake), lease, 5)).isEmpty();

        accounts.promptCheck("x-oas-en", NOW.plus(brake), brake);
        assertThat(accounts.takeChecks(NOW.plus(brake), lease, 5)).containsExactly("x-oas-en");
    }

    @Test
    void areNoLongerLeftInPeaceOnceTheyAreFineExceptForALimit() {
        ConnectedAccounts accounts = with(ONE);
        for (String account : List.of("x-credit", "x-limit")) {
            accounts.connect(account, "x", credentials("a-token"), "ana", NOW);
            jdbc.sql("insert into lane (account, channel, paused_until, reason, detail) values (?, 'x', now(), ?, '')")
                    .params(account, account.equals("x-credit") ? "no-credit" : "rate-limit")
                    .update();
            accounts.record(account, new Fine("OAS", null, null, null), NOW);
        }

        assertThat(jdbc.sql("select account from lane where paused_until is not null")
                        .query(String.class)
                        .list())
                .containsExactly("x-limit");
    }

    private ConnectedAccounts with(String... keys) {
        return new JdbcConnectedAccounts(
                jdbc,
                new TransactionTemplate(new JdbcTransactionManager(DATABASE)),
                new SealedCredentials(jdbc, TinkSealing.with(file(keys))),
                (news, standing) -> told.add(news));
    }

    private Path file(String... keys) {
        try {
            return Files.writeString(directory.resolve("keys"), String.join("\n", keys));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String key(String digit) {
        return Base64.getEncoder().encodeToString(digit.repeat(32).getBytes(StandardCharsets.US_ASCII));
    }

    private static Credentials credentials(String token) {
        return Credentials.of(Map.of("access-token", Secret.of(token), "consumer-key", Secret.of("k")));
    }
}
