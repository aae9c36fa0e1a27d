package org.vocero.approval;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The real campaign, as its files are. */
public final class CampaignFixtures {

    public static final String KEY = "migrantes-cuentan";

    private CampaignFixtures() {}

    public static byte[] campaignFile() {
        return bytes("/campaign/campaign.yaml");
    }

    public static byte[] plan() {
        return bytes("/campaign/media-plan.csv");
    }

    public static String planText() {
        return new String(plan(), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String resource) {
        try (InputStream in = CampaignFixtures.class.getResourceAsStream(resource)) {
            return Objects.requireNonNull(in, resource).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
