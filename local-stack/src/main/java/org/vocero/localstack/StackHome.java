package org.vocero.localstack;

import java.nio.file.Path;
import org.vocero.localstack.process.PidFile;
import org.vocero.localstack.secrets.PrivateFiles;

/** The directory of one stack and what is where in it: data, logs and secrets survive, {@code run} is of this run. */
record StackHome(Path directory) {

    StackHome {
        directory = directory.toAbsolutePath().normalize();
    }

    void create() {
        PrivateFiles.createDirectory(directory);
        PrivateFiles.createDirectory(logs());
        PrivateFiles.createDirectory(run());
    }

    Path postgres() {
        return directory.resolve("postgres");
    }

    Path kafka() {
        return directory.resolve("kafka");
    }

    Path secrets() {
        return directory.resolve("secrets");
    }

    Path logs() {
        return directory.resolve("logs");
    }

    Path run() {
        return directory.resolve("run");
    }

    /** Held by the process that owns the stack; the operating system lets go of it when that dies, however it dies. */
    Path lock() {
        return run().resolve("lock");
    }

    Path log(String process) {
        return logs().resolve(process + ".log");
    }

    PidFile pidFile(String process) {
        return new PidFile(run().resolve(process + ".pid"));
    }

    Path settings(String process) {
        return run().resolve(process + ".properties");
    }
}
