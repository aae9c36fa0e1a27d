package org.vocero.localstack.command;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.vocero.localstack.StackFailure;
import org.vocero.localstack.secrets.CampaignAccounts;
import org.vocero.localstack.secrets.Secrets;
import org.vocero.localstack.terminal.Table;
import org.vocero.localstack.terminal.Terminal;

/**
 * {@code secrets --to DIR [--seen-as PATH] [--postgres HOST:PORT] [--kafka HOST:PORT] [--sandbox URL]}: writes a set of
 * secrets for services that run elsewhere, as in containers, once; a set that is there is kept.
 *
 * <p>{@code --seen-as} is the path under which the services see the directory. Addresses, where given, are written
 * beside the secrets; without them the services have to be told in another way.
 */
final class SecretsForElsewhere {

    private static final List<String> OPTIONS = List.of("--to", "--seen-as", "--postgres", "--kafka", "--sandbox");

    private final Terminal terminal;

    SecretsForElsewhere(Terminal terminal) {
        this.terminal = terminal;
    }

    int run(List<String> arguments) {
        Map<String, String> options = parse(arguments);
        String to = options.get("--to");
        if (to == null) {
            throw new StackFailure("Say where to write the secrets: secrets --to DIR");
        }
        Path directory = Path.of(to).toAbsolutePath();
        Path seenAs = Path.of(options.getOrDefault("--seen-as", directory.toString()));
        boolean existed = Secrets.exist(directory);
        Secrets secrets = Secrets.in(directory, CampaignAccounts.ofOwnCampaign(), seenAs);
        new Addresses(options.get("--postgres"), options.get("--kafka"), options.get("--sandbox")).addTo(secrets);
        terminal.heading((existed ? "Kept the secrets in " : "Wrote new secrets to ") + directory);
        Table people = new Table("Sign in as", "Password", "");
        secrets.people()
                .forEach(person ->
                        people.row(person.username(), person.password(), person.name() + ", " + person.organization()));
        terminal.table(people);
        return 0;
    }

    private static Map<String, String> parse(List<String> arguments) {
        Map<String, String> options = new HashMap<>();
        for (Iterator<String> rest = arguments.iterator(); rest.hasNext(); ) {
            String name = rest.next();
            if (!OPTIONS.contains(name) || !rest.hasNext()) {
                throw new StackFailure("secrets knows " + String.join(", ", OPTIONS)
                        + ", each followed by a value; it does not know: " + name);
            }
            options.put(name, rest.next());
        }
        return options;
    }
}
