package org.vocero.journeys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The real campaign and its media plan, as the project keeps them. */
final class Campaign {

    static final String HASHTAG = "#migrantescuentan";

    private static final Path FOLDER = Path.of("..", "campaign");
    private static final Pattern ACCOUNT = Pattern.compile("\\{key: ([\\w-]+),\\s*channel: \\w+,\\s*language: (\\w+)");

    private Campaign() {}

    /** The campaign's YAML under another key, so that journeys do not meet. */
    static String yaml(String key) {
        return read("campaign.yaml").replaceFirst("(?m)^key: .*$", "key: " + key);
    }

    /** The same, its accounts in these zones. */
    static String yaml(String key, Map<String, ZoneId> zoneOfAccount) {
        String yaml = yaml(key);
        for (Map.Entry<String, ZoneId> account : zoneOfAccount.entrySet()) {
            yaml = yaml.replaceFirst("(\\{key: " + account.getKey() + ",.* zone: )[\\w/-]+", "$1" + account.getValue());
        }
        return yaml;
    }

    static DatedPlan plan() {
        return new DatedPlan(read("media-plan.csv"));
    }

    static Map<String, String> languageOfAccounts() {
        Map<String, String> languages = new LinkedHashMap<>();
        Matcher account = ACCOUNT.matcher(read("campaign.yaml"));
        while (account.find()) {
            languages.put(account.group(1), account.group(2));
        }
        return languages;
    }

    private static String read(String file) {
        try {
            return Files.readString(FOLDER.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
