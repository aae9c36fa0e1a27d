package org.vocero.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.Stream;
import org.vocero.benchmarks.scheduling.SchedulingBenchmark;
import org.vocero.benchmarks.scheduling.worker.Worker;

/** {@code java -jar benchmarks-…-app.jar delivery|scheduling [publications] [rounds]}, from the checkout's directory. */
public final class Main {

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
            if (scheduling) {
                SchedulingBenchmark.run(directory, publications);
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
        try (BenchmarkStack stack = BenchmarkStack.start(directory)) {
            new DeliveryBenchmark(stack).run(publications, rounds);
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
