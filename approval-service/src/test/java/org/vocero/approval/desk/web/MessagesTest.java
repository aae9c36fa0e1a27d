package org.vocero.approval.desk.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MessagesTest {

    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Pattern KEY = Pattern.compile("#\\{([a-z][a-z.-]+[a-z])[(}]");
    private static final Pattern INLINE =
            Pattern.compile("<script(?![^>]*th:src)|<style|\\sstyle=|\\son[a-z]+=|javascript:");

    @Test
    void everyLanguageHasEveryMessage() throws IOException {
        TreeSet<String> spanish = new TreeSet<>(messages("es").stringPropertyNames());

        for (Languages.Language language : Languages.onClassPath().all()) {
            assertThat(messages(language.code()).stringPropertyNames())
                    .as(language.name())
                    .containsExactlyInAnyOrderElementsOf(spanish);
        }
    }

    /** Those of the first campaign. */
    @Test
    void speaksFourLanguages() {
        assertThat(Languages.onClassPath().all())
                .extracting(Languages.Language::code)
                .containsExactlyInAnyOrder("es", "en", "fr", "pt")
                .startsWith("es");
    }

    @Test
    void everyMessageIsWellFormed() throws IOException {
        for (Languages.Language language : Languages.onClassPath().all()) {
            Properties messages = messages(language.code());
            for (String key : messages.stringPropertyNames()) {
                String text = new MessageFormat(messages.getProperty(key), Locale.forLanguageTag(language.code()))
                        .format(new Object[] {2L, 3L, 4L, 5L});
                assertThat(text).as(key).isNotBlank().doesNotContain("{");
            }
        }
    }

    @Test
    void templatesAskForNoMessageThatIsMissing() throws IOException {
        TreeSet<String> asked = new TreeSet<>();
        for (String template : templates()) {
            Matcher matcher = KEY.matcher(template);
            while (matcher.find()) {
                asked.add(matcher.group(1));
            }
        }

        assertThat(asked).hasSizeGreaterThan(50);
        assertThat(messages("es").stringPropertyNames()).containsAll(asked);
    }

    /** The browser would refuse it, and a page that asks for an exception would open the door to scripts of others. */
    @Test
    void templatesHoldNoInlineScriptOrStyle() throws IOException {
        assertThat(templates())
                .hasSizeGreaterThan(8)
                .noneMatch(template -> INLINE.matcher(template).find());
    }

    @Test
    void noTemplatePrintsTextUnescaped() throws IOException {
        assertThat(templates()).noneMatch(template -> template.contains("utext") || template.contains("[("));
    }

    @Test
    void speaksTheFirstLanguageThatTheReaderWantsAndItKnows() {
        Languages languages = Languages.onClassPath();

        assertThat(languages.best(List.of(Locale.JAPAN, Locale.CANADA, Locale.forLanguageTag("es-PE"))))
                .isEqualTo(Locale.ENGLISH);
        assertThat(languages.best(List.of(Locale.JAPAN))).isEqualTo(Languages.DEFAULT);
    }

    private static Properties messages(String language) throws IOException {
        Properties messages = new Properties();
        for (String bundle : List.of("messages_", "accounts_", "calendar_", "moves_", "edits_", "troubles_")) {
            messages.putAll(bundle(bundle, language));
        }
        return messages;
    }

    private static Properties bundle(String name, String language) throws IOException {
        Properties messages = new Properties();
        try (Reader reader =
                Files.newBufferedReader(RESOURCES.resolve(name + language + ".properties"), StandardCharsets.UTF_8)) {
            messages.load(reader);
        }
        return messages;
    }

    private static List<String> templates() throws IOException {
        try (Stream<Path> files = Files.walk(RESOURCES.resolve("templates"))) {
            List<String> templates = new ArrayList<>();
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".html")).toList()) {
                templates.add(Files.readString(file));
            }
            return templates;
        }
    }
}
