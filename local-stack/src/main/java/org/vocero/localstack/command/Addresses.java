package org.vocero.localstack.command;

import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vocero.localstack.Service;
import org.vocero.localstack.secrets.CampaignAccounts;
import org.vocero.localstack.secrets.PrivateFiles;
import org.vocero.localstack.secrets.Secrets;

/** Where services that run elsewhere find each other; what is not given is left to other settings. */
record Addresses(
        @Nullable String postgres,
        @Nullable String kafka,
        @Nullable String sandbox) {

    void addTo(Secrets secrets) {
        for (Service service : Service.values()) {
            Path file = secrets.settings(service.label());
            Map<String, String> settings = PrivateFiles.read(file);
            service.database().ifPresent(database -> {
                put(settings, "spring.datasource.url", postgres, "jdbc:postgresql://", "/" + database);
                put(settings, "spring.kafka.bootstrap-servers", kafka, "", "");
            });
            if (service == Service.PUBLISHER) {
                CampaignAccounts.CHANNELS.forEach(channel ->
                        put(settings, "vocero.publisher.platforms." + channel + ".base-url", sandbox, "", ""));
            }
            PrivateFiles.write(file, settings);
        }
    }

    private static void put(
            Map<String, String> settings, String key, @Nullable String address, String before, String after) {
        if (address != null) {
            settings.put(key, before + address + after);
        }
    }
}
