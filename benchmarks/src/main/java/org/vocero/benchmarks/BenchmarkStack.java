package org.vocero.benchmarks;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.vocero.localstack.LocalDatabase;
import org.vocero.localstack.Service;
import org.vocero.localstack.Stack;
import org.vocero.localstack.StackBuilder;
import org.vocero.localstack.secrets.CampaignAccounts;
import org.vocero.publishing.account.Credentials;
import org.vocero.publishing.account.Secret;

/** Scheduler, publisher and a sandbox that answers at once and refuses nobody, on real PostgreSQL and Kafka. */
final class BenchmarkStack implements AutoCloseable {

    /** Tokens are counted as ever, and always there. */
    private static final String NO_LIMIT = "1000000/1m";

    private static final String OF_ACCOUNT = "vocero.publisher.accounts.";

    /** Forty, as when a whole region has its day: five times those of the campaign. */
    private static final List<CampaignAccounts.Account> ACCOUNTS = IntStream.rangeClosed(1, 5)
            .boxed()
            .flatMap(BenchmarkStack::accounts)
            .toList();

    private final Path directory;
    private final Stack stack;
    private final Connection database;

    private BenchmarkStack(Path directory, Stack stack) {
        this.directory = directory;
        this.stack = stack;
        this.database = connect(stack.database("publisher"));
    }

    /** @param ahead how long before its due instant a publication is released */
    static BenchmarkStack start(Path directory, Duration ahead) {
        StackBuilder builder = Stack.builder(directory)
                .freePorts()
                .accounts(ACCOUNTS)
                .only(Service.SANDBOX, Service.SCHEDULER, Service.PUBLISHER)
                .property(Service.SCHEDULER, "vocero.scheduler.ahead", ahead.toString())
                .property(Service.SANDBOX, "vocero.sandbox.unlimited", "true");
        for (String channel : CampaignAccounts.CHANNELS) {
            String limits = "vocero.publisher.limits." + channel;
            builder.property(Service.PUBLISHER, limits + ".account", NO_LIMIT)
                    .property(Service.PUBLISHER, limits + ".app", NO_LIMIT);
        }
        Stack stack = builder.start();
        return new BenchmarkStack(directory, stack);
    }

    private static Stream<CampaignAccounts.Account> accounts(int number) {
        return CampaignAccounts.ofOwnCampaign().stream()
                .map(one -> new CampaignAccounts.Account(
                        one.key() + "-" + number,
                        one.channel(),
                        one.language(),
                        one.handle().replaceFirst("^@?", "$0n" + number + "-")));
    }

    List<CampaignAccounts.Account> accounts() {
        return ACCOUNTS;
    }

    String kafka() {
        return stack.kafka();
    }

    URI sandbox() {
        return stack.sandbox();
    }

    Path signingKey() {
        return stack.signingKey();
    }

    String keyId() {
        return properties("approval").getProperty("vocero.signing.key-id");
    }

    /** What the publisher signs an account in with. */
    Credentials credentials(String account) {
        String prefix = OF_ACCOUNT + account + ".";
        Properties properties = properties("publisher");
        Map<String, Secret> fields = properties.stringPropertyNames().stream()
                .filter(name -> name.startsWith(prefix) && !name.equals(prefix + "channel"))
                .collect(Collectors.toMap(
                        name -> name.substring(prefix.length()), name -> Secret.of(properties.getProperty(name))));
        return Credentials.of(fields);
    }

    private Properties properties(String service) {
        Properties properties = new Properties();
        try (Reader reader =
                Files.newBufferedReader(directory.resolve("secrets").resolve(service + ".properties"))) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }

    /** The first column of the publisher's answer, over one connection: opening one takes as long as some publications. */
    List<String> query(String sql) {
        try (Statement statement = database.createStatement();
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

    private static Connection connect(LocalDatabase at) {
        try {
            return DriverManager.getConnection(at.jdbcUrl(), at.username(), at.password());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        try {
            database.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } finally {
            stack.close();
        }
    }
}
