package org.vocero.localstack.command;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import org.vocero.engines.EngineFailure;
import org.vocero.localstack.StackFailure;
import org.vocero.localstack.demo.Demo;
import org.vocero.localstack.terminal.Terminal;

/** The entry of the script {@code vocero} and, as {@code supervise}, of the process that it leaves behind. */
public final class Main {

    private static final int WRONG_USE = 2;

    private Main() {}

    public static void main(String[] arguments) {
        Terminal terminal = Terminal.standard();
        try {
            System.exit(run(arguments, terminal));
        } catch (StackFailure | EngineFailure e) {
            terminal.failure(String.valueOf(e.getMessage()));
            System.exit(1);
        }
    }

    private static int run(String[] arguments, Terminal terminal) {
        String command = arguments.length == 0 ? "help" : arguments[0];
        List<String> options = Arrays.asList(arguments).subList(Math.min(1, arguments.length), arguments.length);
        Settings settings = Settings.ofThisProcess();
        return switch (command) {
            case "up" -> new Up(settings, terminal).run();
            case "demo" -> demo(settings, terminal);
            case "stop" -> new Stop(settings, terminal).run();
            case "status" -> new Status(settings, terminal).run();
            case "secrets" -> new SecretsForElsewhere(terminal).run(options);
            case "supervise" -> new Supervisor(settings, Clock.systemUTC()).run();
            default -> {
                terminal.failure("There is no command " + command + ". See: ./vocero help");
                yield WRONG_USE;
            }
        };
    }

    private static int demo(Settings settings, Terminal terminal) {
        int up = new Up(settings, terminal).run();
        return up == 0 ? new Demo(new RunningStack(settings.home()).access(), terminal, Clock.systemUTC()).run() : up;
    }
}
