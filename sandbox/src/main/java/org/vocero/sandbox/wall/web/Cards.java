package org.vocero.sandbox.wall.web;

import java.net.URI;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vocero.sandbox.markup.Entity;
import org.vocero.sandbox.markup.Markup;
import org.vocero.sandbox.wall.Author;
import org.vocero.sandbox.wall.Channel;
import org.vocero.sandbox.wall.Wall;
import org.vocero.sandbox.wall.WallPost;
import org.vocero.sandbox.wall.web.Card.LinkCard;
import org.vocero.sandbox.wall.web.Card.Piece;

/** Makes cards of the posts on the wall. */
@Component
class Cards {

    private final Wall wall;
    private final Faces faces;
    private final Markup markup;
    private final WallUrls urls;

    Cards(Wall wall, Faces faces, Markup markup, WallUrls urls) {
        this.wall = wall;
        this.faces = faces;
        this.markup = markup;
        this.urls = urls;
    }

    /** Of every published post, newest first. */
    List<Card> all(Locale locale) {
        List<WallPost> posts = wall.published();
        Map<Said, Long> times = posts.stream().collect(Collectors.groupingBy(Said::of, Collectors.counting()));
        return posts.stream()
                .map(post -> card(post, times.getOrDefault(Said.of(post), 1L).intValue(), locale))
                .toList();
    }

    /** Of the post with this id; Facebook's also without the page's own. */
    Optional<Card> of(Channel channel, String id, Locale locale) {
        String ending = "/" + (channel == Channel.FACEBOOK ? id.substring(id.indexOf('_') + 1) : id);
        return all(locale).stream()
                .filter(card -> card.face().channel().equals(channel.key()))
                .filter(card -> card.path().endsWith(ending))
                .findFirst();
    }

    private Card card(WallPost post, int timesPosted, Locale locale) {
        Author author = faces.author(post);
        DateTimeFormatter time = DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm z", locale);
        return new Card(
                "post-" + post.number(),
                faces.of(author),
                pieces(post),
                linkCard(post.content().link()),
                post.at().toString(),
                time.format(post.at().atZone(author.zone())),
                urls.path(post),
                timesPosted,
                post.tally().repeatsRefused());
    }

    private List<Piece> pieces(WallPost post) {
        List<Piece> pieces = new ArrayList<>();
        int from = 0;
        for (Entity entity : markup.entities(post.text())) {
            pieces.add(new Piece(Piece.Kind.TEXT, post.text().substring(from, entity.start()), null));
            pieces.add(piece(post, entity));
            from = entity.end();
        }
        pieces.add(new Piece(Piece.Kind.TEXT, post.text().substring(from), null));
        return pieces;
    }

    private static Piece piece(WallPost post, Entity entity) {
        String written = post.text().substring(entity.start(), entity.end());
        if (entity.kind() != Entity.Kind.LINK) {
            return new Piece(Piece.Kind.TAG, written, null);
        }
        String shown = post.channel() == Channel.X ? entity.displayed() : written;
        return new Piece(Piece.Kind.LINK, shown, entity.address());
    }

    /** Of a link that was checked to be one of the web when it was posted. */
    private static @Nullable LinkCard linkCard(@Nullable String link) {
        if (link == null) {
            return null;
        }
        String host = URI.create(link).getHost();
        String domain = host.replaceFirst("^www\\.", "");
        String title = link.replaceFirst("(?i)^https?://(www\\.)?", "").replaceFirst("/$", "");
        return new LinkCard(link, domain, title);
    }

    /** What makes two posts the same to a reader. */
    private record Said(String account, String text) {

        static Said of(WallPost post) {
            return new Said(post.account(), post.text());
        }
    }
}
