package org.vocero.localstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The runnable jars of the services in a built checkout. */
record AppJars(Path checkout) {

    /** The checkout around the working directory, which may be that of one of its modules. */
    static AppJars aroundWorkingDirectory() {
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            if (Files.exists(at.resolve("vocero")) && Files.exists(at.resolve("pom.xml"))) {
                return new AppJars(at);
            }
        }
        throw new StackFailure("This is not a checkout of Vocero: no directory above "
                + Path.of("").toAbsolutePath() + " has the script vocero");
    }

    Path of(Service service) {
        Path target = checkout.resolve(service.module()).resolve("target");
        List<Path> found = List.of();
        if (Files.isDirectory(target)) {
            try (var files = Files.list(target)) {
                found = files.filter(file -> file.getFileName().toString().endsWith("-app.jar"))
                        .toList();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        if (found.size() != 1) {
            throw new StackFailure("There should be one runnable jar of " + service.module() + " in " + target
                    + ", and there are " + found.size() + ". Build it: ./vocero build");
        }
        return found.get(0);
    }
}
