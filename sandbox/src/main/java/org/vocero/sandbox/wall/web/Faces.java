package org.vocero.sandbox.wall.web;

import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.vocero.sandbox.wall.Author;
import org.vocero.sandbox.wall.Authors;
import org.vocero.sandbox.wall.Channel;
import org.vocero.sandbox.wall.WallPost;

/** How each author looks on the wall. */
@Component
class Faces {

    /** Colours in the style sheet. */
    private static final int TONES = 8;

    private final Authors authors;

    Faces(Authors authors) {
        this.authors = authors;
    }

    List<Card.Face> all() {
        return authors.all().stream().map(this::of).toList();
    }

    /** An account that is no longer configured still has its posts shown, under its handle. */
    Author author(WallPost post) {
        return authors.byAccount(post.account())
                .orElseGet(() ->
                        new Author(post.account(), post.channel(), post.handle(), post.handle(), "", ZoneOffset.UTC));
    }

    Card.Face of(Author author) {
        return new Card.Face(
                author.account(),
                author.channel().key(),
                author.handle(),
                author.channel() == Channel.FACEBOOK ? "facebook.com/" + author.handle() : "@" + author.handle(),
                author.name(),
                author.language(),
                initials(author.name()),
                Math.floorMod(authors.all().indexOf(author), TONES));
    }

    /** Of the words, also of those that a handle writes as one: OEAoficial. */
    private static String initials(String name) {
        List<String> words = Arrays.stream(name.split("[^\\p{L}\\p{N}]+|(?<=\\p{Lu}{2})(?=\\p{Ll})"))
                .filter(word -> !word.isEmpty())
                .toList();
        String initials = words.size() == 1
                ? words.get(0)
                : words.stream()
                        .map(word -> word.substring(0, word.offsetByCodePoints(0, 1)))
                        .collect(Collectors.joining());
        int length = initials.codePointCount(0, initials.length());
        return initials.substring(0, initials.offsetByCodePoints(0, Math.min(2, length)))
                .toUpperCase(Locale.ROOT);
    }
}
