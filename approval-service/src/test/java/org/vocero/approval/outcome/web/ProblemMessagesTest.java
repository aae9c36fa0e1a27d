package org.vocero.approval.outcome.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.vocero.approval.outcome.Problem;
import org.vocero.approval.post.State;

class ProblemMessagesTest {

    private static final Pattern PROBLEM = Pattern.compile("(?:Problem\\.at\\([^,;]*,\\s*"
            + "|(?:\\.problem|Problem\\.of|missing|conflict|note)\\((?:[^;\"]*?,\\s*)?)\"([a-z]+(?:-[a-z0-9]+)*)\"");
    private static final Pattern REFUSAL = Pattern.compile("Refusal\\.\\w+\\(\\s*\"([a-z-]+)\"");

    private final Properties english = load("/problems.properties");
    private final Map<String, Properties> others = Map.of(
            "es", load("/problems_es.properties"),
            "fr", load("/problems_fr.properties"),
            "pt", load("/problems_pt.properties"));

    @Test
    void haveEveryKeyInEveryLanguage() {
        assertThat(others)
                .allSatisfy((language, problems) ->
                        assertThat(problems.stringPropertyNames()).isEqualTo(english.stringPropertyNames()));
    }

    @Test
    void areWellFormedAndUseTheSameArguments() {
        others.forEach((language, problems) -> {
            for (String key : english.stringPropertyNames()) {
                assertThat(arguments(problems.getProperty(key)))
                        .as("%s in %s", key, language)
                        .isEqualTo(arguments(english.getProperty(key)));
                assertThat(english.getProperty(key) + problems.getProperty(key))
                        .as("MessageFormat swallows straight apostrophes: %s in %s", key, language)
                        .doesNotContain("'");
            }
        });
    }

    @Test
    void areThereForEveryRefusalInTheSources() throws IOException {
        Set<String> codes = new TreeSet<>();
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            for (Path source :
                    sources.filter(file -> file.toString().endsWith(".java")).toList()) {
                Matcher refusal = REFUSAL.matcher(Files.readString(source));
                while (refusal.find()) {
                    codes.add("title." + refusal.group(1));
                }
                Matcher problem = PROBLEM.matcher(Files.readString(source));
                while (problem.find()) {
                    codes.add("problem." + problem.group(1));
                }
            }
        }

        assertThat(codes).hasSizeGreaterThan(50);
        assertThat(english.stringPropertyNames()).containsAll(codes);
    }

    @Test
    void saysProblemsInThePersonsLanguage() {
        ResourceBundleMessageSource source = new ResourceBundleMessageSource();
        source.setBasenames("problems");
        source.setDefaultEncoding("UTF-8");
        source.setFallbackToSystemLocale(false);
        Reasons reasons = new Reasons(source);
        Problem problem = Problem.of("already-decided", 3, State.APPROVED);

        assertThat(reasons.of(problem, Locale.forLanguageTag("es-PE"))).isEqualTo("La versión 3 ya está aprobada.");
        assertThat(reasons.of(problem, Locale.ENGLISH)).isEqualTo("Version 3 is approved already.");
        assertThat(reasons.of(problem, Locale.GERMAN)).isEqualTo("Version 3 is approved already.");
    }

    private static int arguments(String pattern) {
        return new MessageFormat(pattern, Locale.ROOT).getFormatsByArgumentIndex().length;
    }

    private static Properties load(String resource) {
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(ProblemMessagesTest.class.getResourceAsStream(resource)),
                StandardCharsets.UTF_8)) {
            Properties properties = new Properties();
            properties.load(reader);
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(List.of(resource).toString(), e);
        }
    }
}
