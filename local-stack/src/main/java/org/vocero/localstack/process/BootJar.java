package org.vocero.localstack.process;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.zip.Deflater;

/** A jar of Spring Boot's, whose libraries are inside it. */
final class BootJar {

    private static final Attributes.Name START_CLASS = new Attributes.Name("Start-Class");
    private static final String CLASSES = "BOOT-INF/classes/";
    private static final String LIBRARIES = "BOOT-INF/lib/";
    private static final String CLASS_PATH = "BOOT-INF/classpath.idx";

    private final Path jar;

    BootJar(Path jar) {
        this.jar = jar;
    }

    /** Whether this file is one. */
    boolean exists() throws IOException {
        try (JarFile file = new JarFile(jar.toFile())) {
            return file.getManifest().getMainAttributes().containsKey(START_CLASS) && file.getEntry(CLASS_PATH) != null;
        }
    }

    /** Makes an ordinary jar of it, with its libraries beside it in {@code lib}: as Boot's own tool does, without a JVM for that. */
    void unpack(Path app) throws IOException {
        Files.createDirectories(app.resolve("lib"));
        try (JarFile file = new JarFile(jar.toFile());
                JarOutputStream classes = new JarOutputStream(
                        new BufferedOutputStream(Files.newOutputStream(app.resolve(jar.getFileName()))),
                        ordinary(file))) {
            classes.setLevel(Deflater.BEST_SPEED);
            for (JarEntry entry : (Iterable<JarEntry>) file.stream()::iterator) {
                if (entry.getName().startsWith(LIBRARIES) && !entry.isDirectory()) {
                    try (InputStream library = file.getInputStream(entry)) {
                        Files.copy(library, app.resolve(library(entry.getName())));
                    }
                } else if (entry.getName().startsWith(CLASSES)
                        && !entry.getName().equals(CLASSES)) {
                    classes.putNextEntry(new JarEntry(entry.getName().substring(CLASSES.length())));
                    try (InputStream content = file.getInputStream(entry)) {
                        content.transferTo(classes);
                    }
                    classes.closeEntry();
                }
            }
        }
    }

    private static Manifest ordinary(JarFile file) throws IOException {
        Manifest manifest = new Manifest(file.getManifest());
        Attributes attributes = manifest.getMainAttributes();
        attributes.put(Attributes.Name.MAIN_CLASS, attributes.getValue(START_CLASS));
        attributes.put(Attributes.Name.CLASS_PATH, String.join(" ", libraries(file)));
        return manifest;
    }

    private static List<String> libraries(JarFile file) throws IOException {
        try (InputStream index = file.getInputStream(file.getJarEntry(CLASS_PATH))) {
            return new String(index.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> library(line.substring(line.indexOf('"') + 1, line.lastIndexOf('"'))))
                    .collect(Collectors.toList());
        }
    }

    /** No name leads out of the directory, whatever it holds. */
    private static String library(String entry) {
        return "lib/" + entry.substring(entry.lastIndexOf('/') + 1);
    }
}
