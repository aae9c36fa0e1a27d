package org.vocero.sandbox;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** A sandbox with two accounts on each channel, on a port of its own, until it is closed. */
public final class SandboxOnHttp implements AutoCloseable {

    private final ConfigurableApplicationContext context;

    private SandboxOnHttp(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /** Settings as {@code name=value}, over the test's own. */
    public static SandboxOnHttp start(Path dataDir, String... settings) {
        List<String> arguments = new ArrayList<>(List.of(
                "--server.port=0",
                "--vocero.sandbox.data-dir=" + dataDir,
                "--spring.config.additional-location=classpath:/accounts.properties"));
        for (String setting : settings) {
            arguments.add("--" + setting);
        }
        return new SandboxOnHttp(
                new SpringApplicationBuilder(SandboxApplication.class).run(arguments.toArray(String[]::new)));
    }

    public String url() {
        return "http://localhost:" + context.getEnvironment().getRequiredProperty("local.server.port");
    }

    @Override
    public void close() {
        context.close();
    }
}
