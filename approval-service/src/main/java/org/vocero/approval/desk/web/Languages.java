package org.vocero.approval.desk.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The desk's languages: those that it has messages in. A file {@code messages_fr.properties} more is a language more. */
final class Languages {

    static final Locale DEFAULT = Locale.forLanguageTag("es");

    private static final Pattern FILE = Pattern.compile("messages_([a-z]{2})\\.properties");

    private final List<Language> all;

    private Languages(List<Language> all) {
        this.all = List.copyOf(all);
    }

    static Languages onClassPath() {
        try {
            List<Language> found = new ArrayList<>();
            for (Resource file :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:messages_*.properties")) {
                Matcher name = FILE.matcher(String.valueOf(file.getFilename()));
                if (name.matches()) {
                    found.add(Language.of(name.group(1)));
                }
            }
            found.sort(Comparator.comparing(language -> !language.code().equals(DEFAULT.getLanguage())));
            return new Languages(found);
        } catch (IOException e) {
            throw new UncheckedIOException("reading which languages there are", e);
        }
    }

    List<Language> all() {
        return all;
    }

    Optional<Locale> find(String code) {
        return all.stream()
                .filter(language -> language.code().equals(code))
                .map(language -> Locale.forLanguageTag(code))
                .findAny();
    }

    /** The first of these that the desk speaks. */
    Locale best(List<Locale> wanted) {
        return wanted.stream()
                .flatMap(locale -> find(locale.getLanguage()).stream())
                .findFirst()
                .orElse(DEFAULT);
    }

    /** @param name what the language calls itself */
    record Language(String code, String name) {

        static Language of(String code) {
            Locale locale = Locale.forLanguageTag(code);
            String name = locale.getDisplayLanguage(locale);
            return new Language(code, name.substring(0, 1).toUpperCase(locale) + name.substring(1));
        }
    }
}
