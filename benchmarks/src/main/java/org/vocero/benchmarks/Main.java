package org.vocero.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.vocero.benchmarks.scheduling.SchedulingBenchmark;
import org.vocero.benchmarks.scheduling.worker.Worker;

/** {@code java -jar benchmarks-…-app.jar delivery|scheduling|health [publications] [rounds]}, from the checkout's directory. */
public final class Main {

    /** The scheduler's own default. */
    private static final Duration AHEAD = Duration.ofSeconds(2);

    private Main() {}

    public static void main(String... arguments) throws Exception {
        if (arguments.length > 0 && arguments[0].equals("worker")) {
            Worker.run(Arrays.copyOfRange(arguments, 1, arguments.length));
            return;
        }
        boolean scheduling = arguments.length > 0 && arguments[0].equals("scheduling");
        int publications = number(arguments, 1, scheduling ? 20_000 : 3_000);
        Path directory = Files.createTempDirectory("vocero-benchmark");
        try {
            if (arguments.length > 0 && arguments[0].equals("health")) {
                SchedulingBenchmark.health(directory);
            } else if (scheduling) {
                List<String> named = List.of(arguments).subList(Math.min(2, arguments.length), arguments.length);
                SchedulingBenchmark.run(directory, publications, label -> named.isEmpty() || named.contains(label));
            } else {
                deliver(directory, publications, number(arguments, 2, 3));
            }
        } finally {
            delete(directory);
        }
    }

    private static int number(String[] arguments, int position, int otherwise) {
        return arguments.length > position ? Integer.parseInt(arguments[position]) : otherwise;
    }

    private static void deliver(Path directory, int publications, int rounds) {
        // From admission to outcome, without the time that is waited for the due instant.
        try (BenchmarkStack stack = BenchmarkStack.start(directory.resolve("throughput"), Duration.ZERO)) {
            new DeliveryBenchmark(stack).throughput(publications, rounds);
        }
        try (BenchmarkStack stack = BenchmarkStack.start(directory.resolve("latency"), AHEAD)) {
            new DeliveryBenchmark(stack).latency();
        }
    }

    private static void delete(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
