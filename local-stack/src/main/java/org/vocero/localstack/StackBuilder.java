package org.vocero.localstack;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.vocero.localstack.process.AppImage;
import org.vocero.localstack.secrets.CampaignAccounts;
import org.vocero.localstack.secrets.Secrets;

/** Says what a stack is to be like, and starts it. */
public final class StackBuilder {

    private final StackHome home;
    private final Map<Service, Map<String, String>> properties = new EnumMap<>(Service.class);
    private final Map<Service, List<String>> jvmOptions = new EnumMap<>(Service.class);
    private List<CampaignAccounts.Account> accounts = CampaignAccounts.ofOwnCampaign();
    private final List<String> databaseSettings = new ArrayList<>();
    private final Environments environments = new Environments();
    private StackPorts ports = StackPorts.configured(Map.of());
    private Set<Service> services = EnumSet.allOf(Service.class);
    private Progress progress = Progress.SILENT;
    private @Nullable Path checkout;
    private @Nullable Path apps;

    StackBuilder(Path directory) {
        this.home = new StackHome(directory);
    }

    /** The ports to listen on; without it, the ones that people know. */
    public StackBuilder ports(StackPorts chosen) {
        this.ports = chosen;
        return this;
    }

    /** Ports that nobody has at this moment. */
    public StackBuilder freePorts() {
        return ports(StackPorts.free());
    }

    /** One more setting for every instance of a service; wins over what the stack would have said. */
    public StackBuilder property(Service service, String key, String value) {
        properties.computeIfAbsent(service, s -> new TreeMap<>()).put(key, value);
        return this;
    }

    /** More JVM options for every instance of a service; the JVM lets the last of contradicting ones win. */
    public StackBuilder jvmOptions(Service service, String... options) {
        jvmOptions.computeIfAbsent(service, s -> new ArrayList<>()).addAll(List.of(options));
        return this;
    }

    /** JVM options from {@code VOCERO_<SERVICE>_JAVA_OPTS}, separated by blanks. */
    public StackBuilder jvmOptionsFrom(Map<String, String> environment) {
        for (Service service : Service.values()) {
            String options = environment.getOrDefault("VOCERO_" + service.name() + "_JAVA_OPTS", "");
            if (!options.isBlank()) {
                jvmOptions(service, options.strip().split("\\s+", -1));
            }
        }
        return this;
    }

    /** More settings of PostgreSQL, {@code name=value}, over those that it has for a campaign on one machine. */
    public StackBuilder databaseSettings(String... settings) {
        databaseSettings.addAll(List.of(settings));
        return this;
    }

    /** More variables in the environment of PostgreSQL and of every instance of every service. */
    public StackBuilder environment(Map<String, String> variables) {
        environments.add(variables);
        return this;
    }

    /** More variables in the environment of one process, by its label: {@code scheduler-2}. */
    public StackBuilder environment(String process, Map<String, String> variables) {
        environments.add(process, variables);
        return this;
    }

    /** The accounts that publisher and sandbox know from the beginning; without it, those of the campaign that comes with Vocero. */
    public StackBuilder accounts(List<CampaignAccounts.Account> known) {
        this.accounts = List.copyOf(known);
        return this;
    }

    /** Only these services; engines are always there. */
    public StackBuilder only(Service first, Service... more) {
        this.services = EnumSet.of(first, more);
        return this;
    }

    /** Where the built modules are; without it, the checkout around the working directory. */
    public StackBuilder checkout(Path directory) {
        this.checkout = directory;
        return this;
    }

    /** Where the apps are unpacked; without it, in the stack's own directory. Another stack's are as good, and have their class archives. */
    public StackBuilder apps(Path directory) {
        this.apps = directory;
        return this;
    }

    /** Who hears how it goes. */
    public StackBuilder progress(Progress listener) {
        this.progress = listener;
        return this;
    }

    /**
     * Starts the stack and returns when every service is healthy.
     *
     * @throws StackFailure if it cannot; then nothing of it is left running
     */
    public Stack start() {
        home.create();
        StackLock lock = StackLock.take(home.lock())
                .orElseThrow(() -> new StackFailure("A stack is running on " + home.directory() + " already."));
        try {
            LeftOvers.end(home);
            ports.requireUntaken();
            ports.write(home.ports());
            return start(lock, secrets());
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    private Secrets secrets() {
        if (!Secrets.exist(home.secrets()) && Files.exists(home.postgres().resolve("PG_VERSION"))) {
            throw new StackFailure("The data in " + home.postgres() + " cannot be opened: its password was in "
                    + home.secrets() + ", which is gone. Remove " + home.directory() + " to begin anew.");
        }
        return Secrets.in(home.secrets(), accounts);
    }

    private Stack start(StackLock lock, Secrets secrets) {
        AppJars jars = checkout == null ? AppJars.aroundWorkingDirectory() : new AppJars(checkout);
        ServiceSettings settings = new ServiceSettings(home, secrets, ports, properties);
        Map<Service, AppImage> images = new EnumMap<>(Service.class);
        services.forEach(service -> images.put(
                service, new AppImage(jars.of(service), (apps == null ? home.apps() : apps).resolve(service.label()))));
        ServiceFactory factory = new ServiceFactory(home, ports, images, settings, jvmOptions, environments, progress);
        Map<Service, ServiceInstance> instances = new EnumMap<>(Service.class);
        services.forEach(service -> instances.put(service, factory.first(service)));
        EnginesOfStack engines = new EnginesOfStack(
                home, ports, secrets.postgresPassword(), databaseSettings, environments.ofAll(), progress);
        Stack stack = new Stack(home, ports, secrets, lock, engines, factory, instances);
        try {
            launch(instances, engines);
            return stack;
        } catch (RuntimeException e) {
            stack.close();
            throw e;
        }
    }

    /** A service needs its database from the first moment; by the time it talks to Kafka, that is ready as well. */
    private static void launch(Map<Service, ServiceInstance> instances, EnginesOfStack engines) {
        instances.values().stream()
                .filter(instance -> instance.service().database().isEmpty())
                .forEach(ServiceInstance::launch);
        engines.postgres();
        instances.values().stream()
                .filter(instance -> instance.service().database().isPresent())
                .forEach(ServiceInstance::launch);
        engines.kafka();
        InParallel.forEach(instances.values(), ServiceInstance::awaitHealthy);
    }
}
