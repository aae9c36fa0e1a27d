package org.vocero.localstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ConcurrentSkipListSet;
import org.vocero.engines.LocalPostgres;
import org.vocero.localstack.process.PidFile;

/** Processes that outlived the killed owner of their stack. */
public final class LeftOvers {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final String SUFFIX = ".pid";

    private LeftOvers() {}

    /**
     * Ends them, and gives their names. Call it only while no owner lives: the owner's own file is not looked at.
     */
    public static Collection<String> end(StackHome home) {
        ConcurrentSkipListSet<String> ended = new ConcurrentSkipListSet<>();
        InParallel.forEach(remembered(home), file -> {
            if (new PidFile(file).end(PATIENCE)) {
                String name = file.getFileName().toString();
                ended.add(name.substring(0, name.length() - SUFFIX.length()));
            }
        });
        if (LocalPostgres.stopLeftOver(home.postgres())) {
            ended.add("PostgreSQL");
        }
        return ended;
    }

    private static List<Path> remembered(StackHome home) {
        if (!Files.isDirectory(home.run())) {
            return List.of();
        }
        try (var files = Files.list(home.run())) {
            return files.filter(file -> file.getFileName().toString().endsWith(SUFFIX))
                    .filter(file -> !file.getFileName().toString().equals(StackHome.OWNER + SUFFIX))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
