package org.vocero.sandbox.wall.web;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vocero.sandbox.markup.Entity;
import org.vocero.sandbox.markup.Markup;
import org.vocero.sandbox.wall.Author;
import org.vocero.sandbox.wall.Channel;
import org.vocero.sandbox.wall.Doubles;
import org.vocero.sandbox.wall.Wall;
import org.vocero.sandbox.wall.WallPost;
import org.vocero.sandbox.wall.web.Card.LinkCard;
import org.vocero.sandbox.wall.web.Card.Piece;
import org.vocero.sandbox.wall.web.Card.Shot;

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
        Doubles doubles = new Doubles(posts);
        return posts.stream()
                .map(post -> card(post, doubles.timesPosted(post), locale))
                .toList();
    }

    Summary summary() {
        List<WallPost> posts = wall.published();
        return Summary.of(posts, new Doubles(posts));
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
                post.id(),
                post.content().inReplyTo(),
                faces.of(author),
                post.content().language() == null
                        ? author.language()
                        : post.content().language(),
                pieces(post),
                linkCard(post.content().link()),
                post.pictures().stream()
                        .map(picture -> new Shot("/wall/media/" + picture.digest(), picture.alt()))
                        .toList(),
                post.at().toString(),
                time.format(post.at().atZone(author.zone())),
                urls.path(post),
                timesPosted,
                post.tally());
    }

    private List<Piece> pieces(WallPost post) {
        List<Piece> pieces = new ArrayList<>();
        int from = 0;
        for (Entity entity : entities(post)) {
            pieces.add(new Piece(Piece.Kind.TEXT, post.text().substring(from, entity.start()), null));
            pieces.add(piece(post, entity));
            from = entity.end();
        }
        pieces.add(new Piece(Piece.Kind.TEXT, post.text().substring(from), null));
        return pieces;
    }

    /** Bluesky marks what it was told to and nothing else; Mastodon takes no bare domain for a link. */
    private List<Entity> entities(WallPost post) {
        List<Entity> told = post.content().entities();
        if (told != null) {
            return told;
        }
        return markup.entities(post.text()).stream()
                .filter(entity -> post.channel() != Channel.MASTODON
                        || entity.kind() != Entity.Kind.LINK
                        || entity.address().equals(entity.value()))
                .toList();
    }

    private static Piece piece(WallPost post, Entity entity) {
        String written = post.text().substring(entity.start(), entity.end());
        if (entity.kind() != Entity.Kind.LINK) {
            return new Piece(Piece.Kind.TAG, written, null);
        }
        boolean isCut = post.channel() == Channel.X || post.channel() == Channel.MASTODON;
        return new Piece(Piece.Kind.LINK, isCut ? entity.displayed() : written, entity.address());
    }

    /** Of a link that was checked to be one of the web when it was posted. */
    private static @Nullable LinkCard linkCard(@Nullable String link) {
        if (link == null) {
            return null;
        }
        String domain = link.replaceFirst("(?i)^https?://(www\\.)?([^/?#]+).*$", "$2");
        String title = link.replaceFirst("(?i)^https?://(www\\.)?", "").replaceFirst("/$", "");
        return new LinkCard(link, domain, title);
    }
}
