package org.vocero.localstack.secrets;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.vocero.localstack.secrets.CampaignAccounts.Account;

/** Makes a new set of secrets. */
final class SecretGenerator {

    static final String KEY_ID = "local-1";
    private static final String DATABASE_ACCOUNT = "vocero";

    private final RandomWords random = new RandomWords();
    private final List<Account> accounts;
    private final Path seenAs;

    SecretGenerator(List<Account> accounts, Path seenAs) {
        this.accounts = List.copyOf(accounts);
        this.seenAs = seenAs;
    }

    void generateInto(Path directory) {
        String databasePassword = random.token(32);
        List<Person> people = people();
        Map<String, Map<String, String>> credentials = new LinkedHashMap<>();
        String consumerKey = random.token(25);
        String consumerSecret = random.token(50);
        for (Account account : accounts) {
            credentials.put(account.key(), credentials(account, consumerKey, consumerSecret));
        }
        writeKeys(directory);
        PrivateFiles.write(directory.resolve(Secrets.CREDENTIAL_KEYS_FILE), credentialKeys());
        Tokens tokens = new Tokens(random.token(48), random.token(48));
        PrivateFiles.write(directory.resolve(Secrets.PASSWORD_FILE), databasePassword + "\n");
        write(directory, "approval", approval(people, databasePassword, tokens));
        write(directory, "scheduler", database(databasePassword));
        write(directory, "publisher", publisher(credentials, databasePassword, tokens));
        write(directory, "sandbox", sandbox(credentials));
        PrivateFiles.write(directory.resolve(Secrets.PEOPLE_FILE), plain(people));
    }

    private static void write(Path directory, String service, Map<String, String> settings) {
        PrivateFiles.write(directory.resolve(service + ".properties"), settings);
    }

    /** Two from the OAS and one from the IOM: whoever plans a post is not the one who approves it. */
    private List<Person> people() {
        return List.of(
                new Person(
                        "lucia.fernandez",
                        random.password(),
                        "Lucía Fernández",
                        "OAS, Department of Press and Communications"),
                new Person("marisol.quispe", random.password(), "Marisol Quispe", "OAS, Committee on Migration Issues"),
                new Person("james.carter", random.password(), "James Carter", "IOM Washington DC, Communications"));
    }

    private Map<String, String> credentials(Account account, String consumerKey, String consumerSecret) {
        Map<String, String> credentials = new LinkedHashMap<>();
        credentials.put("channel", account.channel());
        switch (account.channel()) {
            case "x" -> {
                credentials.put("consumer-key", consumerKey);
                credentials.put("consumer-secret", consumerSecret);
                credentials.put("access-token", random.digits(18) + "-" + random.token(40));
                credentials.put("access-token-secret", random.token(45));
            }
            case "facebook" -> {
                credentials.put("page-id", random.digits(15));
                credentials.put("page-token", "EAA" + random.token(120));
                credentials.put("app-secret", random.token(32));
            }
            case "mastodon" -> credentials.put("access-token", random.token(43));
            case "bluesky" -> {
                credentials.put("handle", account.handle());
                credentials.put("app-password", random.token(19));
            }
            default -> throw new IllegalArgumentException("no credentials are known for " + account.channel());
        }
        return credentials;
    }

    private void writeKeys(Path directory) {
        try {
            KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            PrivateFiles.write(
                    directory.resolve(Secrets.PRIVATE_KEY_FILE),
                    pem("PRIVATE KEY", pair.getPrivate().getEncoded()));
            PrivateFiles.write(
                    directory.resolve(Secrets.PUBLIC_KEY_FILE),
                    pem("PUBLIC KEY", pair.getPublic().getEncoded()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This JDK lacks Ed25519", e);
        }
    }

    private static String credentialKeys() {
        byte[] key = new byte[32];
        new SecureRandom().nextBytes(key);
        return """
                # <id> <Base64 of 32 bytes>: the first key encrypts, all of them decrypt.
                1 %s
                """.formatted(Base64.getEncoder().encodeToString(key));
    }

    private static String pem(String type, byte[] encoded) {
        String body = Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII))
                .encodeToString(encoded);
        return "-----BEGIN " + type + "-----\n" + body + "\n-----END " + type + "-----\n";
    }

    private Map<String, String> approval(List<Person> people, String databasePassword, Tokens tokens) {
        BCryptPasswordEncoder bcrypt = new BCryptPasswordEncoder();
        Map<String, String> settings = database(databasePassword);
        settings.put("vocero.publisher.token", tokens.operators());
        settings.put("vocero.media.token", tokens.media());
        settings.put("vocero.signing.key-id", KEY_ID);
        settings.put(
                "vocero.signing.private-key-file",
                seenAs.resolve(Secrets.PRIVATE_KEY_FILE).toString());
        for (int i = 0; i < people.size(); i++) {
            String prefix = "vocero.people[" + i + "].";
            Person person = people.get(i);
            settings.put(prefix + "username", person.username());
            settings.put(prefix + "name", person.name());
            settings.put(prefix + "organization", person.organization());
            settings.put(prefix + "password-hash", "{bcrypt}" + bcrypt.encode(person.password()));
        }
        return settings;
    }

    private Map<String, String> publisher(
            Map<String, Map<String, String>> credentials, String databasePassword, Tokens tokens) {
        Map<String, String> settings = database(databasePassword);
        settings.put("vocero.operators.token", tokens.operators());
        settings.put("vocero.media.token", tokens.media());
        settings.put(
                "vocero.publisher.credential-keys-file",
                seenAs.resolve(Secrets.CREDENTIAL_KEYS_FILE).toString());
        settings.put(
                "vocero.signing.public-keys." + KEY_ID,
                seenAs.resolve(Secrets.PUBLIC_KEY_FILE).toString());
        credentials.forEach((account, own) ->
                own.forEach((name, value) -> settings.put("vocero.publisher.accounts." + account + "." + name, value)));
        return settings;
    }

    private Map<String, String> sandbox(Map<String, Map<String, String>> credentials) {
        Map<String, String> settings = new LinkedHashMap<>();
        for (Account account : accounts) {
            String prefix = "vocero.sandbox.accounts." + account.key() + ".";
            credentials
                    .getOrDefault(account.key(), Map.of())
                    .forEach((name, value) -> settings.put(prefix + name, value));
            settings.put(prefix + "handle", account.handle());
            settings.put(prefix + "language", account.language());
        }
        return settings;
    }

    private static Map<String, String> database(String password) {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("spring.datasource.username", DATABASE_ACCOUNT);
        settings.put("spring.datasource.password", password);
        return settings;
    }

    private static Map<String, String> plain(List<Person> people) {
        Map<String, String> plain = new LinkedHashMap<>();
        for (int i = 0; i < people.size(); i++) {
            plain.put(i + ".username", people.get(i).username());
            plain.put(i + ".password", people.get(i).password());
            plain.put(i + ".name", people.get(i).name());
            plain.put(i + ".organization", people.get(i).organization());
        }
        return plain;
    }

    /** How approval-service is let in at the publisher to manage accounts, and the publisher at approval-service to read pictures. */
    private record Tokens(String operators, String media) {

        @Override
        public String toString() {
            return "Tokens[]";
        }
    }
}
