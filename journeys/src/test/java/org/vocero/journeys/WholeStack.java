package org.vocero.journeys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.vocero.localstack.Service;
import org.vocero.localstack.Stack;
import org.vocero.localstack.StackBuilder;
import org.vocero.localstack.StackHome;

/** Gives the journeys the same running stack, on ports of its own and in a directory of its own, and ends it after the last one. */
final class WholeStack implements ParameterResolver {

    /** Whoever has a stack besides this one, or wants none beside it: two are what two cores carry. */
    static final String SECOND = "a second stack";

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Stack.class;
    }

    @Override
    public Stack resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(ExtensionContext.Namespace.create(WholeStack.class))
                .computeIfAbsent(Running.class, key -> new Running(), Running.class)
                .stack;
    }

    /** Of this run. */
    static Path directory(String name) {
        try {
            return Files.createDirectories(Path.of(
                            "target", name + "-" + ProcessHandle.current().pid()))
                    .toAbsolutePath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where its apps are unpacked; another stack may start from there. */
    static Path apps() {
        return new StackHome(directory("stack")).apps();
    }

    /** Patience is shortened, so that a journey sees within seconds what takes a minute in production. */
    static StackBuilder impatient(String name) {
        return Stack.builder(directory(name))
                .freePorts()
                .property(Service.SANDBOX, "vocero.sandbox.latency", "150ms")
                .property(Service.SANDBOX, "vocero.sandbox.posts-per-window", "10000")
                .property(Service.SANDBOX, "vocero.sandbox.mastodon-calls", "10000")
                .property(Service.SANDBOX, "vocero.sandbox.mastodon-processing", "400ms")
                .property(Service.PUBLISHER, "vocero.publisher.limits.x.account", "10000/15m")
                .property(Service.PUBLISHER, "vocero.publisher.call-timeout", "3s")
                .property(Service.PUBLISHER, "vocero.publisher.lease", "5s")
                .property(Service.PUBLISHER, "vocero.publisher.reconcile-after", "1s")
                .property(Service.PUBLISHER, "vocero.publisher.look-up-cap", "2s")
                .property(Service.PUBLISHER, "vocero.publisher.retry-cap", "5s")
                .property(Service.PUBLISHER, "vocero.publisher.account-pause", "5s");
    }

    /** Closed by JUnit with the root store. */
    private static final class Running implements AutoCloseable {

        private final Stack stack = start();

        private static Stack start() {
            Stack started = impatient("stack").start();
            // Journeys kill and start services a few dozen times.
            started.archiveClasses();
            return started;
        }

        @Override
        public void close() {
            stack.close();
        }
    }
}
