package org.vocero.localstack;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.vocero.localstack.process.JavaApp;
import org.vocero.localstack.process.ProcessEnd;

/** One process of a service. A service may have several; each has a port, a log and a pid file of its own. */
public final class ServiceInstance {

    private static final Duration STOP_PATIENCE = Duration.ofSeconds(20);
    private static final Duration START_PATIENCE = Duration.ofMinutes(2);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    private final Service service;
    private final String label;
    private final URI url;
    private final JavaApp app;
    private final Progress progress;
    private volatile long launched = System.nanoTime();

    ServiceInstance(Service service, String label, int port, JavaApp app, Progress progress) {
        this.service = service;
        this.label = label;
        this.url = URI.create("http://127.0.0.1:" + port);
        this.app = app;
        this.progress = progress;
    }

    public Service service() {
        return service;
    }

    /** {@code publisher} for the first instance, {@code publisher-2} for the next. */
    public String label() {
        return label;
    }

    public URI url() {
        return url;
    }

    public Path log() {
        return app.log();
    }

    /** The process of the latest start. */
    public Optional<ProcessHandle> process() {
        return app.process();
    }

    public boolean isAlive() {
        return app.isAlive();
    }

    /** Ends it as {@code kill -9} does, and returns when it is gone. */
    public void kill() {
        app.kill();
    }

    /** Ends it in order. */
    public void stop() {
        boolean ran = isAlive();
        app.stop(STOP_PATIENCE);
        if (ran) {
            progress.stopped(label);
        }
    }

    /** Starts it anew, on the same port with the same settings, and returns when it is healthy. */
    public void restart() {
        app.stop(STOP_PATIENCE);
        launch();
        awaitHealthy();
    }

    void archiveClasses() {
        if (app.lacksArchive()) {
            progress.archiving(label);
            app.archiveClasses();
        }
    }

    /** Starts it and returns at once. */
    void launch() {
        progress.starting(label);
        launched = System.nanoTime();
        app.start();
    }

    /** Returns when the service says that it is up; fails with its last words if it ends instead. */
    void awaitHealthy() {
        ProcessEnd end = ProcessEnd.of(process().orElseThrow());
        while (!isHealthy()) {
            if (endsBeforeTheNextLook(end)) {
                throw failure("ended while starting");
            }
            if (System.nanoTime() - launched > START_PATIENCE.toNanos()) {
                throw failure("was not healthy after " + START_PATIENCE.toSeconds() + " s");
            }
        }
        progress.ready(label, Duration.ofNanos(System.nanoTime() - launched));
    }

    private StackFailure failure(String what) {
        return new StackFailure("The " + label + " " + what + ". Its last lines:\n  "
                + String.join("\n  ", app.lastWords(12)) + "\nAll of it: " + log());
    }

    /** Whether {@code /actuator/health} answers UP at this moment. */
    public boolean isHealthy() {
        HttpRequest request = HttpRequest.newBuilder(url.resolve("/actuator/health"))
                .timeout(Duration.ofSeconds(5))
                .build();
        try {
            return HTTP.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackFailure("Interrupted while waiting for the " + label, e);
        }
    }

    private boolean endsBeforeTheNextLook(ProcessEnd end) {
        try {
            return end.within(BETWEEN_LOOKS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackFailure("Interrupted while waiting for the " + label, e);
        }
    }
}
