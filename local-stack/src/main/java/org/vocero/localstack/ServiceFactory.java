package org.vocero.localstack;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.vocero.engines.Ports;
import org.vocero.localstack.process.AppImage;
import org.vocero.localstack.process.JavaApp;

/** Makes the processes of services, each with its settings, log and pid file. */
final class ServiceFactory {

    private final StackHome home;
    private final StackPorts ports;
    private final Map<Service, AppImage> images;
    private final ServiceSettings settings;
    private final Map<Service, List<String>> jvmOptions;
    private final Environments environments;
    private final Progress progress;

    ServiceFactory(
            StackHome home,
            StackPorts ports,
            Map<Service, AppImage> images,
            ServiceSettings settings,
            Map<Service, List<String>> jvmOptions,
            Environments environments,
            Progress progress) {
        this.home = home;
        this.ports = ports;
        this.images = images;
        this.settings = settings;
        this.jvmOptions = jvmOptions;
        this.environments = environments;
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
                environments.of(label),
                home.log(label),
                home.pidFile(label));
        return new ServiceInstance(service, label, port, app, progress);
    }
}
