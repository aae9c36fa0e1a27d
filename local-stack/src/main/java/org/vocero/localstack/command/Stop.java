package org.vocero.localstack.command;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.vocero.localstack.LeftOvers;
import org.vocero.localstack.StackFailure;
import org.vocero.localstack.process.ProcessEnd;
import org.vocero.localstack.terminal.Terminal;

/** Stops everything in order; what a killed supervisor left running as well. */
final class Stop {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);

    private final Settings settings;
    private final Terminal terminal;

    Stop(Settings settings, Terminal terminal) {
        this.settings = settings;
        this.terminal = terminal;
    }

    int run() {
        Optional<ProcessHandle> owner = new RunningStack(settings.home()).owner();
        owner.ifPresent(this::stopInOrder);
        Collection<String> leftOvers = LeftOvers.end(settings.home());
        leftOvers.forEach(name -> terminal.done(name + " was left over and is stopped"));
        terminal.heading(
                owner.isPresent() || !leftOvers.isEmpty()
                        ? "Vocero is stopped. Its data stays in "
                                + RunningStack.shown(settings.home().directory()) + "."
                        : "Vocero is not running.");
        return 0;
    }

    private void stopInOrder(ProcessHandle owner) {
        int seen = ProgressFile.read(settings.progress(), 0).size();
        ProcessEnd end = ProcessEnd.of(owner);
        owner.destroy();
        long begin = System.nanoTime();
        while (!endsBeforeTheNextLook(end)) {
            seen = show(seen);
            if (System.nanoTime() - begin > PATIENCE.toNanos()) {
                terminal.trouble("It does not stop in order; it is ended now.");
                owner.destroyForcibly();
            }
        }
        show(seen);
    }

    private int show(int seen) {
        List<List<String>> events = ProgressFile.read(settings.progress(), seen);
        for (List<String> event : events) {
            switch (event.get(0)) {
                case "archiving" ->
                    terminal.line("  … " + event.get(1)
                            + " keeps what it has loaded, so that its next start takes half the time");
                case "stopped" -> terminal.done(event.get(1) + " stopped");
                default -> {}
            }
        }
        return seen + events.size();
    }

    private static boolean endsBeforeTheNextLook(ProcessEnd end) {
        try {
            return end.within(BETWEEN_LOOKS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackFailure("Interrupted; Vocero goes on stopping.", e);
        }
    }
}
