package org.vocero.localstack;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.vocero.engines.Ports;
import org.vocero.localstack.process.PortHolder;
import org.vocero.localstack.secrets.PrivateFiles;

/** The ports of a stack, all on the loopback interface. */
public record StackPorts(int postgres, int kafka, Map<Service, Integer> services) {

    private static final int POSTGRES = 15432;
    private static final int KAFKA = 19092;

    public StackPorts {
        services = Map.copyOf(services);
    }

    /** The ports people know, each replaced by {@code VOCERO_<NAME>_PORT} where the environment has one. */
    public static StackPorts configured(Map<String, String> environment) {
        Map<Service, Integer> services = new EnumMap<>(Service.class);
        for (Service service : Service.values()) {
            services.put(service, port(environment, service.name(), service.standardPort()));
        }
        return new StackPorts(port(environment, "POSTGRES", POSTGRES), port(environment, "KAFKA", KAFKA), services);
    }

    /** Ports that nobody has at this moment. */
    public static StackPorts free() {
        Map<Service, Integer> services = new EnumMap<>(Service.class);
        for (Service service : Service.values()) {
            services.put(service, Ports.free());
        }
        return new StackPorts(Ports.free(), Ports.free(), services);
    }

    private static int port(Map<String, String> environment, String name, int standard) {
        String setting = setting(name);
        String value = environment.get(setting);
        if (value == null || value.isBlank()) {
            return standard;
        }
        try {
            int port = Integer.parseInt(value.strip());
            if (port > 0 && port < 65536) {
                return port;
            }
        } catch (NumberFormatException e) {
            throw new StackFailure(setting + " is not a port: " + value, e);
        }
        throw new StackFailure(setting + " is not a port: " + value);
    }

    private static String setting(String name) {
        return "VOCERO_" + name.toUpperCase(Locale.ROOT) + "_PORT";
    }

    /** The ports that {@link #write} noted. */
    public static StackPorts read(Path file) {
        Map<String, String> noted = PrivateFiles.read(file);
        Map<String, String> environment = new HashMap<>();
        noted.forEach((name, port) -> environment.put(setting(name), port));
        return configured(environment);
    }

    /** Notes the ports for those who ask about the stack while it runs. */
    void write(Path file) {
        Map<String, String> noted = new HashMap<>();
        noted.put("POSTGRES", Integer.toString(postgres));
        noted.put("KAFKA", Integer.toString(kafka));
        services.forEach((service, port) -> noted.put(service.name(), Integer.toString(port)));
        PrivateFiles.write(file, noted);
    }

    public int of(Service service) {
        return services.getOrDefault(service, service.standardPort());
    }

    /** Refuses, before anything starts, if a port is taken: says by whom and which setting changes it. */
    void requireUntaken() {
        List<String> taken = new ArrayList<>();
        require("PostgreSQL", "POSTGRES", postgres, taken);
        require("Kafka", "KAFKA", kafka, taken);
        for (Service service : Service.values()) {
            require("the " + service.label(), service.name(), of(service), taken);
        }
        if (!taken.isEmpty()) {
            throw new StackFailure(String.join(System.lineSeparator(), taken));
        }
    }

    private static void require(String part, String name, int port, List<String> taken) {
        PortHolder.of(port)
                .ifPresent(holder -> taken.add("Port " + port + ", which " + part + " needs, is taken by " + holder
                        + ". Stop that, or choose another port: " + setting(name) + "=" + (port + 1000)));
    }
}
