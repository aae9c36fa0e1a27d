package org.vocero.publishing.channel.peer;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** What has to be installed for a test, as {@code .ci/run} does. */
final class Needs {

    private Needs() {}

    /** Without it tests are skipped on a developer's machine, and fail where nobody would notice a skip. */
    static Path installed(Path path, String what) {
        if (!Files.exists(path)) {
            if (System.getenv("CI") != null) {
                throw new IllegalStateException(what + " is not installed: no " + path);
            }
            Assumptions.abort(what + " is not installed");
        }
        return path.toAbsolutePath();
    }
}
