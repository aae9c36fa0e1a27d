package org.vocero.composition;

import java.util.function.Consumer;
import java.util.stream.LongStream;

/** The seeds that properties are tried with; a failure names its own. */
final class Seeds {

    private Seeds() {}

    static void forEach(int cases, Consumer<NastyContents> property) {
        upTo(cases).forEach(seed -> named(seed, () -> property.accept(new NastyContents(seed))));
    }

    /** As many as there are to be cases, or the one of {@code -Dseed=…}. */
    static LongStream upTo(int cases) {
        Long only = Long.getLong("seed");
        return only == null ? LongStream.range(0, cases) : LongStream.of(only);
    }

    static void named(long seed, Runnable check) {
        try {
            check.run();
        } catch (RuntimeException | Error failed) {
            throw new AssertionError("seed " + seed + ": " + failed.getMessage(), failed);
        }
    }
}
