package org.vocero.sandbox.wall.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vocero.sandbox.SandboxOnHttp;
import org.vocero.sandbox.x.web.XClient;

class FileWallLogIT {

    @TempDir
    Path data;

    @Test
    void holdsThePostWhenItIsAnswered() throws Exception {
        try (SandboxOnHttp sandbox = SandboxOnHttp.start(data)) {
            XClient.ana(sandbox.url()).tweet("¡ya está!");

            assertThat(lines()).singleElement().asString().contains("\"¡ya está!\"", "\"entry\":\"posted\"");
        }
    }

    @Test
    void survivesARestart() throws Exception {
        try (SandboxOnHttp sandbox = SandboxOnHttp.start(data)) {
            XClient.ana(sandbox.url()).tweet("uno");
        }

        try (SandboxOnHttp sandbox = SandboxOnHttp.start(data)) {
            XClient ana = XClient.ana(sandbox.url());
            assertThat(ana.tweet("uno").status()).isEqualTo(403);
            assertThat(ana.tweet("dos").status()).isEqualTo(201);
        }
        assertThat(lines()).hasSize(3);
    }

    @Test
    void forgetsTheLineThatACrashCutShort() throws Exception {
        try (SandboxOnHttp sandbox = SandboxOnHttp.start(data)) {
            XClient.ana(sandbox.url()).tweet("uno");
        }
        Files.writeString(
                data.resolve("wall.jsonl"),
                "{\"entry\":\"posted\",\"id\":",
                StandardCharsets.UTF_8,
                StandardOpenOption.APPEND);

        try (SandboxOnHttp sandbox = SandboxOnHttp.start(data)) {
            XClient.ana(sandbox.url()).tweet("dos");
        }

        assertThat(lines()).hasSize(2).allMatch(line -> line.endsWith("}"));
    }

    private List<String> lines() throws Exception {
        return Files.readAllLines(data.resolve("wall.jsonl"));
    }
}
