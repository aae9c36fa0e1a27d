package org.vocero.localstack;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.vocero.localstack.secrets.CampaignAccounts;
import org.vocero.localstack.secrets.PrivateFiles;
import org.vocero.localstack.secrets.Secrets;

/**
 * What a service process is told: its secrets, this run's addresses, and what the builder adds, in that order, so that
 * the later wins. All of it in files: the command line shows no value.
 */
final class ServiceSettings {

    private final StackHome home;
    private final Secrets secrets;
    private final StackPorts ports;
    private final Map<Service, Map<String, String>> additions;

    ServiceSettings(StackHome home, Secrets secrets, StackPorts ports, Map<Service, Map<String, String>> additions) {
        this.home = home;
        this.secrets = secrets;
        this.ports = ports;
        this.additions = additions;
    }

    /** Writes the settings of one process and gives the arguments that point to them. */
    List<String> write(Service service, String label, int port) {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("server.port", Integer.toString(port));
        settings.put("server.address", "127.0.0.1");
        service.database().ifPresent(database -> {
            settings.put("spring.datasource.url", "jdbc:postgresql://127.0.0.1:" + ports.postgres() + "/" + database);
            settings.put("spring.kafka.bootstrap-servers", "127.0.0.1:" + ports.kafka());
        });
        settings.putAll(own(service));
        settings.putAll(additions.getOrDefault(service, Map.of()));
        Path file = home.settings(label);
        PrivateFiles.write(file, settings);
        return List.of("--spring.config.additional-location="
                + secrets.settings(service.label()).toUri() + "," + file.toUri());
    }

    private Map<String, String> own(Service service) {
        String sandbox = "http://127.0.0.1:" + ports.of(Service.SANDBOX);
        return switch (service) {
            case SCHEDULER -> Map.of();
            case SANDBOX ->
                Map.of(
                        "vocero.sandbox.data-dir",
                        home.sandbox().toString(),
                        "vocero.sandbox.public-url",
                        "http://localhost:" + ports.of(Service.SANDBOX));
            case APPROVAL ->
                Map.of(
                        "vocero.signing.private-key-file",
                        secrets.signingKey().toString(),
                        "vocero.publisher.url",
                        "http://127.0.0.1:" + ports.of(Service.PUBLISHER),
                        "vocero.sandbox-wall-url",
                        "http://localhost:" + ports.of(Service.SANDBOX) + "/");
            case PUBLISHER -> publisher(sandbox);
        };
    }

    private Map<String, String> publisher(String sandbox) {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put(
                "vocero.signing.public-keys." + secrets.keyId(),
                secrets.verificationKey().toString());
        settings.put(
                "vocero.publisher.credential-keys-file",
                secrets.credentialKeys().toString());
        settings.put("vocero.media.url", "http://127.0.0.1:" + ports.of(Service.APPROVAL));
        for (String channel : CampaignAccounts.CHANNELS) {
            String platform = "vocero.publisher.platforms." + channel;
            settings.put(platform + ".base-url", sandbox);
            settings.put(platform + ".permalink-base", sandbox + "/wall/" + channel);
        }
        return settings;
    }
}
