package org.vocero.localstack.secrets;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The accounts that a campaign posts to; each needs credentials at the publisher and at the sandbox. */
public final class CampaignAccounts {

    /** One account, as {@code campaign.yaml} describes it. */
    public record Account(String key, String channel, String language, String handle) {}

    /** The channels that the sandbox stands in for. */
    public static final List<String> CHANNELS = List.of("x", "facebook", "mastodon", "bluesky");

    private CampaignAccounts() {}

    /** Reads the {@code accounts} of a {@code campaign.yaml}. */
    public static List<Account> read(InputStream yaml) {
        Map<?, ?> campaign = new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);
        List<Account> accounts = new ArrayList<>();
        for (Object entry : (List<?>) value(campaign, "accounts")) {
            Map<?, ?> account = (Map<?, ?>) entry;
            accounts.add(new Account(
                    text(account, "key"),
                    text(account, "channel"),
                    text(account, "language"),
                    text(account, "handle")));
        }
        return List.copyOf(accounts);
    }

    /** The accounts of the campaign that comes with Vocero. */
    public static List<Account> ofOwnCampaign() {
        try (InputStream yaml = CampaignAccounts.class.getResourceAsStream("/campaign/campaign.yaml")) {
            return read(Objects.requireNonNull(yaml, "The jar lacks campaign/campaign.yaml"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Map<?, ?> map, String key) {
        return value(map, key).toString();
    }

    private static Object value(Map<?, ?> map, String key) {
        return Objects.requireNonNull(map.get(key), () -> "campaign.yaml lacks " + key);
    }
}
