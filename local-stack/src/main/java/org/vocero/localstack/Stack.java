package org.vocero.localstack;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.vocero.engines.LocalPostgres;
import org.vocero.localstack.secrets.Person;
import org.vocero.localstack.secrets.Secrets;

/**
 * A whole Vocero: PostgreSQL as a child process, Kafka inside this JVM, and every service as a process of its own.
 *
 * <p>Data, logs and secrets stay in the directory and are used again by the next stack on it. Processes that a killed
 * predecessor left there are ended first.
 *
 * <pre>{@code
 * try (Stack stack = Stack.builder(directory).freePorts().property(Service.PUBLISHER, "a.b", "c").start()) {
 *     stack.service(Service.PUBLISHER).kill();
 *     stack.service(Service.PUBLISHER).restart();
 *     ServiceInstance second = stack.startAnother(Service.SCHEDULER);
 * }
 * }</pre>
 */
public final class Stack implements AutoCloseable {

    private final StackHome home;
    private final StackPorts ports;
    private final Secrets secrets;
    private final StackLock lock;
    private final EnginesOfStack engines;
    private final ServiceFactory factory;
    private final Map<Service, ServiceInstance> services;
    private final List<ServiceInstance> others = new ArrayList<>();
    private boolean closed;

    Stack(
            StackHome home,
            StackPorts ports,
            Secrets secrets,
            StackLock lock,
            EnginesOfStack engines,
            ServiceFactory factory,
            Map<Service, ServiceInstance> services) {
        this.home = home;
        this.ports = ports;
        this.secrets = secrets;
        this.lock = lock;
        this.engines = engines;
        this.factory = factory;
        this.services = new EnumMap<>(services);
    }

    /** A stack that keeps everything in this directory. */
    public static StackBuilder builder(Path directory) {
        return new StackBuilder(directory);
    }

    /** The first instance of the service. */
    public ServiceInstance service(Service service) {
        ServiceInstance instance = services.get(service);
        if (instance == null) {
            throw new StackFailure("This stack was started without the " + service.label());
        }
        return instance;
    }

    /** Starts one more process of the service on a free port and returns when it is healthy. */
    public ServiceInstance startAnother(Service service) {
        ServiceInstance another;
        synchronized (others) {
            int number = 2
                    + (int) others.stream().filter(o -> o.service() == service).count();
            another = factory.another(service, number);
            others.add(another);
        }
        another.launch();
        another.awaitHealthy();
        return another;
    }

    /** The desk, and with it the REST interface, of the approval service. */
    public URI desk() {
        return service(Service.APPROVAL).url();
    }

    /** The sandbox, which plays the platforms and shows the wall. */
    public URI sandbox() {
        return service(Service.SANDBOX).url();
    }

    /** Who may sign in, with their passwords. */
    public List<Person> people() {
        return secrets.people();
    }

    /** The private key with which the approval service of this stack signs. */
    public Path signingKey() {
        return secrets.signingKey();
    }

    /** Bootstrap servers of the broker. */
    public String kafka() {
        return "127.0.0.1:" + ports.kafka();
    }

    /** A database by its name: {@code approval}, {@code scheduler} or {@code publisher}. */
    public LocalDatabase database(String name) {
        LocalPostgres postgres = engines.postgres();
        return new LocalDatabase(postgres.jdbcUrl(name), postgres.username(), postgres.password());
    }

    /**
     * Makes every later start of a service on this directory faster, until it is built anew. Takes some seconds where that was not done yet,
     * in which the services rest.
     */
    public void archiveClasses() {
        InParallel.forEach(services.values(), ServiceInstance::archiveClasses);
    }

    /** Where the logs are. */
    public Path logs() {
        return home.logs();
    }

    EnginesOfStack engines() {
        return engines;
    }

    List<ServiceInstance> services() {
        return List.copyOf(services.values());
    }

    /** Stops the services, all at once, then the engines that they needed to stop in order. */
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        stopServices();
        engines.close();
        lock.close();
    }

    private void stopServices() {
        List<ServiceInstance> all = new ArrayList<>(services.values());
        synchronized (others) {
            all.addAll(others);
        }
        InParallel.forEach(all, ServiceInstance::stop);
    }
}
