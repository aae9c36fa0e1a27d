package org.vocero.localstack.command;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.vocero.localstack.Service;
import org.vocero.localstack.StackFailure;
import org.vocero.localstack.StackHome;
import org.vocero.localstack.process.JavaApp;
import org.vocero.localstack.process.ProcessEnd;
import org.vocero.localstack.secrets.Person;
import org.vocero.localstack.terminal.Table;
import org.vocero.localstack.terminal.Terminal;

/** Starts the stack in a process that stays, shows how it goes, and says how to use it. */
final class Up {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);

    private static final String DETACHED = """
            if command -v setsid >/dev/null; then exec setsid nohup "$@" </dev/null >>"$0" 2>&1; fi
            set -m
            nohup "$@" </dev/null >>"$0" 2>&1 &
            wait $!
            """;

    private static final List<String> SUPERVISOR_OPTIONS = List.of(
            "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xss512k", "-Xmx160m", "-XX:+ExitOnOutOfMemoryError");

    private final Settings settings;
    private final StackHome home;
    private final Terminal terminal;
    private final Set<String> starting = new LinkedHashSet<>();

    Up(Settings settings, Terminal terminal) {
        this.settings = settings;
        this.home = settings.home();
        this.terminal = terminal;
    }

    int run() {
        RunningStack running = new RunningStack(home);
        if (running.owner().isPresent()) {
            terminal.heading("Vocero is running already.");
            describe(running);
            return 0;
        }
        long begin = System.nanoTime();
        terminal.heading("Vocero is starting.");
        home.create();
        home.owner().delete();
        follow(launch(), begin);
        terminal.heading(String.format(Locale.ROOT, "Vocero is up after %.1f s.", seconds(begin)));
        describe(running);
        return 0;
    }

    /**
     * In a session of its own a Ctrl-C at this terminal does not reach it. Where there is no {@code setsid}, Bash gives
     * a background job at least a process group of its own, and {@code nohup} keeps it when the terminal closes.
     */
    private Process launch() {
        String log = home.log("supervisor").toString();
        List<String> command = new ArrayList<>(List.of("bash", "-c", DETACHED, log, JavaApp.java()));
        command.addAll(SUPERVISOR_OPTIONS);
        command.add("-Dvocero.checkout=" + settings.checkout());
        command.addAll(ownCode());
        command.add("supervise");
        try {
            java.nio.file.Files.deleteIfExists(settings.progress());
            ProcessBuilder builder = new ProcessBuilder(command)
                    .redirectInput(new File("/dev/null"))
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(new File(log)))
                    .redirectErrorStream(true);
            builder.environment().putAll(settings.environment());
            builder.environment().put("VOCERO_HOME", home.directory().toString());
            builder.environment().put("MALLOC_ARENA_MAX", "2");
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The jar of this process, or its class path and main class. */
    private static List<String> ownCode() {
        String classPath = System.getProperty("java.class.path");
        return classPath.endsWith("-app.jar") && !classPath.contains(File.pathSeparator)
                ? List.of("-jar", Path.of(classPath).toAbsolutePath().toString())
                : List.of("-cp", classPath, Main.class.getName());
    }

    private void follow(Process launched, long begin) {
        ProcessEnd end = ProcessEnd.of(launched.toHandle());
        int seen = 0;
        boolean over = false;
        while (true) {
            for (List<String> event : ProgressFile.read(settings.progress(), seen)) {
                seen++;
                if (event.get(0).equals(ProgressFile.UP)) {
                    return;
                }
                show(event);
            }
            if (over) {
                throw new StackFailure("Vocero could not be started; the supervisor ended without a word. Read "
                        + RunningStack.shown(home.log("supervisor")));
            }
            if (!starting.isEmpty()) {
                terminal.passing(String.format(
                        Locale.ROOT, "  … starting %s (%.0f s)", String.join(", ", starting), seconds(begin)));
            }
            // What it wrote last is read before its end counts.
            over = endsBeforeTheNextLook(end);
        }
    }

    private void show(List<String> event) {
        String part = event.size() > 1 ? event.get(1) : "";
        switch (event.get(0)) {
            case "starting" -> starting.add(part);
            case "ready" -> {
                starting.remove(part);
                Duration after = Duration.ofMillis(Long.parseLong(event.get(2)));
                terminal.done(String.format(Locale.ROOT, "%-11s ready in %.1f s", part, after.toMillis() / 1000.0));
            }
            case "died" -> terminal.trouble(part + " died: " + event.get(2));
            case ProgressFile.FAILED -> throw new StackFailure(part);
            default -> starting.remove(part);
        }
    }

    private void describe(RunningStack running) {
        terminal.line();
        Table places = new Table("Desk", running.url(Service.APPROVAL).toString())
                .row("Wall", running.url(Service.SANDBOX) + "  (what each account posted)")
                .row("Metrics", metrics(running))
                .row("Logs", RunningStack.shown(home.logs()));
        terminal.table(places);
        terminal.line();
        Table people = new Table("Sign in as", "Password", "");
        for (Person person : running.people()) {
            people.row(person.username(), person.password(), person.name() + ", " + person.organization());
        }
        terminal.table(people);
        terminal.line();
        terminal.line(
                "  ./vocero demo shows a launch from plan to wall, ./vocero stop stops everything; data is kept.");
    }

    private static String metrics(RunningStack running) {
        return running.url(Service.APPROVAL) + "/actuator/prometheus, likewise on "
                + running.ports().of(Service.SCHEDULER) + " and "
                + running.ports().of(Service.PUBLISHER);
    }

    private static double seconds(long begin) {
        return (System.nanoTime() - begin) / 1e9;
    }

    private static boolean endsBeforeTheNextLook(ProcessEnd end) {
        try {
            return end.within(BETWEEN_LOOKS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackFailure("Interrupted; Vocero goes on starting. See: ./vocero status", e);
        }
    }
}
