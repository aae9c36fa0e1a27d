package org.vocero.localstack.secrets;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.vocero.localstack.secrets.CampaignAccounts.Account;

/**
 * The secrets of one stack, in a directory of their own: generated once, all of them or none, and kept.
 *
 * <ul>
 *   <li>{@code postgres-password}: of PostgreSQL's account {@code vocero}
 *   <li>{@code approval-signing-key.pem}, {@code approval-signing-key.pub.pem}: Ed25519, PKCS#8 and X.509
 *   <li>{@code credential-keys}: the key that encrypts credentials in the publisher's database
 *   <li>{@code people.properties}: the demo's people with their passwords, for the terminal to show
 *   <li>{@code approval.properties}, {@code scheduler.properties}, {@code publisher.properties},
 *       {@code sandbox.properties}: what each service has to know, and nothing of the others
 * </ul>
 */
public final class Secrets {

    static final String PASSWORD_FILE = "postgres-password";
    static final String PRIVATE_KEY_FILE = "approval-signing-key.pem";
    static final String PUBLIC_KEY_FILE = "approval-signing-key.pub.pem";
    static final String CREDENTIAL_KEYS_FILE = "credential-keys";
    static final String PEOPLE_FILE = "people.properties";

    private final Path directory;

    private Secrets(Path directory) {
        this.directory = directory;
    }

    /** The secrets of this directory, generated if it does not exist. */
    public static Secrets in(Path directory, List<Account> accounts) {
        return in(directory, accounts, directory.toAbsolutePath());
    }

    /**
     * The same for services that see the directory under another path, as in a container.
     *
     * @param seenAs the path by which the services' settings name the key files
     */
    public static Secrets in(Path directory, List<Account> accounts, Path seenAs) {
        if (!exist(directory)) {
            generate(directory.toAbsolutePath(), accounts, seenAs);
        }
        return new Secrets(directory.toAbsolutePath());
    }

    public static boolean exist(Path directory) {
        return Files.exists(directory.resolve(PEOPLE_FILE));
    }

    /** Generates beside the place and moves there last, so that an interrupted first run leaves no half. */
    private static void generate(Path directory, List<Account> accounts, Path seenAs) {
        Path fresh = directory.resolveSibling(directory.getFileName() + ".generating");
        try {
            empty(fresh);
            PrivateFiles.createDirectory(fresh);
            new SecretGenerator(accounts, seenAs).generateInto(fresh);
            if (Files.isDirectory(directory)) {
                empty(directory);
            }
            Files.move(fresh, directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Removes a directory that holds files only. */
    private static void empty(Path directory) throws IOException {
        if (!Files.isDirectory(directory)) {
            return;
        }
        try (var files = Files.list(directory)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(directory);
    }

    public String postgresPassword() {
        try {
            return Files.readString(directory.resolve(PASSWORD_FILE)).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public List<Person> people() {
        Map<String, String> stored = PrivateFiles.read(directory.resolve(PEOPLE_FILE));
        List<Person> people = new ArrayList<>();
        for (int i = 0; stored.containsKey(i + ".username"); i++) {
            people.add(new Person(
                    stored.getOrDefault(i + ".username", ""),
                    stored.getOrDefault(i + ".password", ""),
                    stored.getOrDefault(i + ".name", ""),
                    stored.getOrDefault(i + ".organization", "")));
        }
        return List.copyOf(people);
    }

    /** The settings file of a service, by its label. */
    public Path settings(String service) {
        return directory.resolve(service + ".properties");
    }

    /** The private key with which the approval service signs. */
    public Path signingKey() {
        return directory.resolve(PRIVATE_KEY_FILE);
    }

    /** The public key with which the publisher verifies. */
    public Path verificationKey() {
        return directory.resolve(PUBLIC_KEY_FILE);
    }

    /** The keys with which the publisher encrypts credentials. */
    public Path credentialKeys() {
        return directory.resolve(CREDENTIAL_KEYS_FILE);
    }

    /** The name under which services know the key pair. */
    public String keyId() {
        return SecretGenerator.KEY_ID;
    }
}
