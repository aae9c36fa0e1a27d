package org.vocero.localstack;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import org.jspecify.annotations.NullMarked;

/** Stands in for the services where only their being processes matters: takes its settings as they do, and is healthy. */
@NullMarked
public final class FakeService {

    private FakeService() {}

    public static void main(String[] arguments) throws IOException {
        Properties settings = new Properties();
        String locations = arguments[0].substring("--spring.config.additional-location=".length());
        for (String location : locations.split(",", -1)) {
            try (InputStream in = Files.newInputStream(Path.of(URI.create(location)))) {
                settings.load(in);
            }
        }
        if (settings.containsKey("refuse")) {
            System.out.println("This service refuses to start: " + settings.getProperty("refuse"));
            System.exit(1);
        }
        int port = Integer.parseInt(settings.getProperty("server.port"));
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 10);
        server.createContext("/actuator/health", exchange -> {
            byte[] up = "{\"status\":\"UP\"}".getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, up.length);
            exchange.getResponseBody().write(up);
            exchange.close();
        });
        server.start();
        System.out.println("Listening on " + port);
    }

    /** A directory that looks like a built checkout, whose every service is this. */
    public static Path builtCheckout(Path directory) throws IOException {
        for (Service service : Service.values()) {
            Path target =
                    Files.createDirectories(directory.resolve(service.module()).resolve("target"));
            writeJar(target.resolve(service.module() + "-0-app.jar"));
        }
        return directory;
    }

    private static void writeJar(Path jar) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, FakeService.class.getName());
        String resource = FakeService.class.getName().replace('.', '/') + ".class";
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar), manifest);
                InputStream code = FakeService.class.getClassLoader().getResourceAsStream(resource)) {
            out.putNextEntry(new ZipEntry(resource));
            if (code != null) {
                code.transferTo(out);
            }
            out.closeEntry();
        }
    }
}
