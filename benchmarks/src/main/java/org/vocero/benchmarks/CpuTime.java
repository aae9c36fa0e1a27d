package org.vocero.benchmarks;

import java.time.Duration;
import java.util.stream.Stream;

/** What all processes of a run have cost: on a machine that others use as well it tells more than how long something took. */
final class CpuTime {

    private CpuTime() {}

    /** Of this process, which has the broker in it, and of all that it started. */
    static Duration soFar() {
        return Stream.concat(
                        Stream.of(ProcessHandle.current()),
                        ProcessHandle.current().descendants())
                .map(process -> process.info().totalCpuDuration().orElse(Duration.ZERO))
                .reduce(Duration.ZERO, Duration::plus);
    }

    static double millisEach(Duration since, int count) {
        return soFar().minus(since).toNanos() / 1e6 / count;
    }
}
