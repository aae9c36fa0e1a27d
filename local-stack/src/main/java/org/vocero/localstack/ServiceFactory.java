package org.vocero.localstack;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.vocero.localstack.engine.Ports;
import org.vocero.localstack.process.AppImage;
import org.vocero.localstack.process.JavaApp;

/** Makes the processes of services, each with its settings, log and pid file. */
final class ServiceFactory {

    private final StackHome home;
    private final StackPorts ports;
    private final Map<Service, AppImage> images = new EnumMap<>(Service.class);
    private final ServiceSettings settings;
    private final Map<Service, List<String>> jvmOptions;
    private final Progress progress;

    ServiceFactory(
            StackHome home,
            StackPorts ports,
            AppJars jars,
            Set<Service> services,
            ServiceSettings settings,
            Map<Service, List<String>> jvmOptions,
            Progress progress) {
        this.home = home;
        this.ports = ports;
        services.forEach(service -> images.put(service, new AppImage(jars.of(service), home.app(service.label()))));
        this.settings = settings;
        this.jvmOptions = jvmOptions;
        this.progress = progress;
    }

    ServiceInstance first(Service service) {
        return instance(service, service.label(), ports.of(service));
    }

    ServiceInstance another(Service service, int number) {
        return instance(service, service.label() + "-" + number, Ports.free());
    }

    private ServiceInstance instance(Service service, String label, int port) {
        List<String> options = new ArrayList<>(service.jvmOptions());
        options.addAll(jvmOptions.getOrDefault(service, List.of()));
        JavaApp app = new JavaApp(
                Objects.requireNonNull(images.get(service)),
                options,
                settings.write(service, label, port),
                home.log(label),
                home.pidFile(label));
        return new ServiceInstance(service, label, port, app, progress);
    }
}
