package org.vocero.publishing.channel;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.jspecify.annotations.NullMarked;
import org.vocero.publishing.channel.http.Calls;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** {@code docs/adding-a-channel.md} as a program reads it. */
final class Guide {

    static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    private static final Pattern NEW_FILE = Pattern.compile("New file `([^`]+)`:\n```java\n(.*?)\n```", Pattern.DOTALL);
    private static final Pattern LINES = Pattern.compile("In `([^`]+)`[^\n]*:\n```\\w*\n(.*?)\n```", Pattern.DOTALL);
    private static final String CHANNEL = "org.vocero.publishing.channel.toot.TootChannel";

    /** A line to write into a file. */
    record Line(String file, String text) {

        /** The same line for another channel. */
        String of(String channel) {
            String capital = channel.substring(0, 1).toUpperCase(Locale.ROOT) + channel.substring(1);
            return text.replace("toot", channel)
                    .replace("Toot", capital)
                    .replace("TOOT", channel.toUpperCase(Locale.ROOT));
        }
    }

    private final Map<String, String> newFiles = new LinkedHashMap<>();
    private final List<Line> lines = new ArrayList<>();

    private Guide(String text) {
        Matcher file = NEW_FILE.matcher(text);
        while (file.find()) {
            newFiles.put(file.group(1), file.group(2));
        }
        Matcher block = LINES.matcher(text);
        while (block.find()) {
            String name = block.group(1);
            block.group(2).lines().forEach(line -> lines.add(new Line(name, line)));
        }
    }

    static Guide read() {
        try {
            return new Guide(Files.readString(ROOT.resolve("docs/adding-a-channel.md")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Line> lines() {
        return lines;
    }

    /** Every file that is to be changed. */
    Set<String> files() {
        return lines.stream().map(Line::file).collect(Collectors.toCollection(TreeSet::new));
    }

    Compiled compiledInto(Path directory) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        List<String> arguments = new ArrayList<>(List.of("-proc:none", "-d", directory.toString(), "-cp", classPath()));
        newFiles.forEach((name, text) -> arguments.add(
                write(directory.resolve(Path.of(name).getFileName()), text).toString()));
        if (compiler.run(null, null, null, arguments.toArray(String[]::new)) != 0) {
            throw new AssertionError("the guide's package does not compile");
        }
        return new Compiled(directory);
    }

    private static Path write(Path file, String text) {
        try {
            return Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where the guide's imports are; a test's own class path may be hidden in a jar's manifest. */
    private static String classPath() {
        return Stream.of(Channel.class, NullMarked.class, JsonNode.class, JacksonException.class, JsonInclude.class)
                .map(type -> type.getProtectionDomain().getCodeSource().getLocation())
                .map(Guide::path)
                .distinct()
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static String path(URL location) {
        try {
            return Path.of(location.toURI()).toString();
        } catch (URISyntaxException e) {
            throw new AssertionError(e);
        }
    }

    /** The guide's package, compiled. */
    record Compiled(Path directory) {

        Channel channel(Calls calls, Place place) {
            try {
                URLClassLoader loader =
                        new URLClassLoader(new URL[] {directory.toUri().toURL()}, Guide.class.getClassLoader());
                return (Channel) loader.loadClass(CHANNEL)
                        .getConstructor(Calls.class, Place.class)
                        .newInstance(calls, place);
            } catch (MalformedURLException | ReflectiveOperationException e) {
                throw new AssertionError(e);
            }
        }
    }
}
