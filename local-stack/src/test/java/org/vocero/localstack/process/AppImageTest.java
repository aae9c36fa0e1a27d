package org.vocero.localstack.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AppImageTest {

    @TempDir
    private Path directory = Path.of("");

    @Test
    void startsFromTheJarItselfWhereThereIsNothingToUnpack() throws IOException {
        Path jar = jar(Map.of("Main-Class", "some.Thing"), Map.of());

        assertThat(new AppImage(jar, directory.resolve("app")).launch()).containsExactly("-jar", jar.toString());
        assertThat(directory.resolve("app")).doesNotExist();
    }

    @Test
    void unpacksOnceForEachBuild() throws IOException {
        Path jar = bootJar("one");
        Path unpacked = directory.resolve("app/app/some-app.jar");

        assertThat(new AppImage(jar, directory.resolve("app")).launch()).endsWith("-jar", unpacked.toString());

        assertThat(entry(unpacked, "some/Thing.class")).isEqualTo("one");
        assertThat(directory.resolve("app/app/lib/library.jar")).hasContent("a library");
        try (JarFile file = new JarFile(unpacked.toFile())) {
            Attributes attributes = file.getManifest().getMainAttributes();
            assertThat(attributes.getValue(Attributes.Name.MAIN_CLASS)).isEqualTo("some.Thing");
            assertThat(attributes.getValue(Attributes.Name.CLASS_PATH)).isEqualTo("lib/library.jar");
        }
        Files.writeString(directory.resolve("app/classes.jsa"), "an archive");
        assertThat(new AppImage(jar, directory.resolve("app")).launch())
                .contains("-XX:SharedArchiveFile=" + directory.resolve("app/classes.jsa"));

        Path newer = bootJar("another one");
        assertThat(new AppImage(newer, directory.resolve("app")).launch()).endsWith("-jar", unpacked.toString());
        assertThat(entry(unpacked, "some/Thing.class")).isEqualTo("another one");
        assertThat(directory.resolve("app/classes.jsa")).doesNotExist();
    }

    private Path bootJar(String content) throws IOException {
        return jar(
                Map.of("Start-Class", "some.Thing", "Main-Class", "a.Launcher"),
                Map.of(
                        "BOOT-INF/classes/some/Thing.class", content,
                        "BOOT-INF/lib/library.jar", "a library",
                        "BOOT-INF/classpath.idx", "- \"BOOT-INF/lib/library.jar\"\n"));
    }

    private static String entry(Path jar, String name) throws IOException {
        try (JarFile file = new JarFile(jar.toFile());
                InputStream content = file.getInputStream(file.getJarEntry(name))) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private Path jar(Map<String, String> attributes, Map<String, String> entries) throws IOException {
        Path jar = directory.resolve("some-app.jar");
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        attributes.forEach(manifest.getMainAttributes()::putValue);
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar), manifest)) {
            for (Map.Entry<String, String> entry : entries.entrySet()) {
                out.putNextEntry(new JarEntry(entry.getKey()));
                out.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
                out.closeEntry();
            }
        }
        return jar;
    }
}
