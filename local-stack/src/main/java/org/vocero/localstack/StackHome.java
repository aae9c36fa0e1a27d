package org.vocero.localstack;

import java.nio.file.Path;
import org.vocero.localstack.process.PidFile;
import org.vocero.localstack.secrets.PrivateFiles;

/** The directory of one stack and what is where in it: data, logs and secrets survive, {@code run} is of this run. */
public record StackHome(Path directory) {

    static final String OWNER = "supervisor";

    public StackHome {
        directory = directory.toAbsolutePath().normalize();
    }

    public void create() {
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

    Path sandbox() {
        return directory.resolve("sandbox");
    }

    /** The apps, unpacked; one can be deleted whenever it does not run. */
    public Path apps() {
        return directory.resolve("apps");
    }

    public Path secrets() {
        return directory.resolve("secrets");
    }

    public Path logs() {
        return directory.resolve("logs");
    }

    public Path run() {
        return directory.resolve("run");
    }

    /** Held by the process that owns the stack; the operating system lets go of it when that dies, however it dies. */
    Path lock() {
        return run().resolve("lock");
    }

    public Path log(String process) {
        return logs().resolve(process + ".log");
    }

    public PidFile pidFile(String process) {
        return new PidFile(run().resolve(process + ".pid"));
    }

    /** The pid file of the process that owns the stack. */
    public PidFile owner() {
        return pidFile(OWNER);
    }

    /** The ports of the latest run. */
    public Path ports() {
        return run().resolve("ports.properties");
    }

    Path settings(String process) {
        return run().resolve(process + ".properties");
    }
}
