package org.vocero.localstack.secrets;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/** Files that only their owner can read, from the moment they exist, and that are complete or absent. */
public final class PrivateFiles {

    private PrivateFiles() {}

    public static Path createDirectory(Path directory) {
        try {
            if (Files.isDirectory(directory)) {
                return directory;
            }
            Path parent = directory.toAbsolutePath().getParent();
            if (parent != null) {
                Files.createDirectories(parent);
            }
            return Files.createDirectory(
                    directory, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static void write(Path file, String content) {
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.deleteIfExists(fresh);
            Files.createFile(fresh, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(fresh, content);
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes a Java properties file, sorted, so that people find their way in it. */
    public static void write(Path file, Map<String, String> properties) {
        StringBuilder content = new StringBuilder();
        new TreeMap<>(properties).forEach((key, value) -> content.append(line(key, value)));
        write(file, content.toString());
    }

    /** One entry with the escapes of the format, for which the JDK has no method but a whole file's. */
    private static String line(String key, String value) {
        Properties single = new Properties();
        single.setProperty(key, value);
        StringWriter written = new StringWriter();
        try {
            single.store(written, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        StringBuilder ascii = new StringBuilder();
        written.toString()
                .lines()
                .filter(l -> !l.startsWith("#"))
                .forEach(l -> ascii.append(escape(l)).append('\n'));
        return ascii.toString();
    }

    private static String escape(String line) {
        StringBuilder escaped = new StringBuilder(line.length());
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            escaped.append(c < 0x7f ? Character.toString(c) : String.format(java.util.Locale.ROOT, "\\u%04X", (int) c));
        }
        return escaped.toString();
    }

    public static Map<String, String> read(Path file) {
        Properties properties = new Properties();
        try (InputStream in = Files.newInputStream(file)) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> read = new TreeMap<>();
        properties.stringPropertyNames().forEach(name -> read.put(name, properties.getProperty(name)));
        return read;
    }
}
