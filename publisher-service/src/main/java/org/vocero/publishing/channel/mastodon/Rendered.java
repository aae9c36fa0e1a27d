package org.vocero.publishing.channel.mastodon;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a server makes of a status for readers: HTML of its own making, with links, hashtags, emoji and sometimes markup in it. It is
 * enough to know that a status shows another text than ours; whether it shows ours, only its source tells.
 */
final class Rendered {

    private static final Pattern TAG = Pattern.compile("</?[a-zA-Z][^<>]*>");
    private static final Pattern ENTITY = Pattern.compile("&(#x[0-9a-fA-F]{1,6}|#[0-9]{1,7}|[a-zA-Z][a-zA-Z0-9]*);");
    private static final Map<String, String> NAMED =
            Map.of("amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos", "'", "nbsp", " ");

    /** Nothing that a server could make a link, an emoji or markup of. */
    private static final Pattern PLAIN_WORD = Pattern.compile("[.,!?¡¿«»…]*([\\p{L}\\p{N}]+)[.,!?¡¿«»…]*");

    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00A0]+");

    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final Set<String> words;
    private final boolean isReadable;

    private Rendered(Set<String> words, boolean isReadable) {
        this.words = words;
        this.isReadable = isReadable;
    }

    static Rendered of(String html) {
        String untagged = TAG.matcher(html).replaceAll(" ");
        String decoded = ENTITY.matcher(untagged).replaceAll(entity -> Matcher.quoteReplacement(decoded(entity)));
        boolean isKnown = ENTITY.matcher(untagged)
                .results()
                .map(entity -> entity.group(1))
                .allMatch(name -> name.startsWith("#") || NAMED.containsKey(name));
        Set<String> words = new HashSet<>(List.of(NO_WORD.split(composed(decoded), -1)));
        return new Rendered(words, isKnown && !html.isBlank() && untagged.indexOf('<') < 0);
    }

    private static String decoded(MatchResult entity) {
        String name = entity.group(1);
        if (!name.startsWith("#")) {
            return NAMED.getOrDefault(name, entity.group());
        }
        boolean hexadecimal = name.toLowerCase(Locale.ROOT).startsWith("#x");
        int codePoint = Integer.parseInt(name.substring(hexadecimal ? 2 : 1), hexadecimal ? 16 : 10);
        return Character.isValidCodePoint(codePoint) ? Character.toString(codePoint) : entity.group();
    }

    private static String composed(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    /** Whether it may be this text: false only if one of its plain words is not there. */
    boolean mayBe(String sent) {
        return !isReadable || plainWords(sent).allMatch(words::contains);
    }

    private static Stream<String> plainWords(String sent) {
        return Stream.of(BLANKS.split(composed(sent), -1))
                .map(PLAIN_WORD::matcher)
                .filter(Matcher::matches)
                .map(word -> word.group(1));
    }
}
