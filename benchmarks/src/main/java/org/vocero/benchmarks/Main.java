package org.vocero.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** {@code java -jar benchmarks-…-app.jar [publications] [rounds]}, from the checkout's directory. */
public final class Main {

    private Main() {}

    public static void main(String... arguments) throws IOException {
        int publications = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 3_000;
        int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 3;
        Path directory = Files.createTempDirectory("vocero-benchmark");
        try (BenchmarkStack stack = BenchmarkStack.start(directory)) {
            new DeliveryBenchmark(stack).run(publications, rounds);
        } finally {
            delete(directory);
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
