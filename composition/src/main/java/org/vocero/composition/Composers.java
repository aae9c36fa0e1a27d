package org.vocero.composition;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vocero.composition.TextComposer.LinkPlace;

/** The composers of the channels that Vocero posts on. */
public final class Composers {

    /** X's limit for an account without a subscription, in weighted characters (docs.x.com, "Counting characters", 2026-11). */
    private static final int X_LIMIT = 280;

    /** Facebook's limit for a page's post, in UTF-16 code units (2026-11). */
    private static final int FACEBOOK_LIMIT = 63_206;

    /** Mastodon's limit unless a server sets another, in {@link MastodonLength}'s characters (docs.joinmastodon.org, 2026-11). */
    private static final int MASTODON_LIMIT = 500;

    /** Bluesky's limits, in graphemes and in bytes; both hold (atproto's lexicon app.bsky.feed.post, 2026-11). */
    private static final int BLUESKY_LIMIT = 300;

    private static final int BLUESKY_LIMIT_IN_BYTES = 3_000;

    /** Of a thread: what X's own editor takes, and more than anybody reads. */
    private static final int MOST_ELEMENTS = 25;

    private static final Limit X = new Limit(Unit.WEIGHTED_CHARACTERS, WeightedLength::of, X_LIMIT);
    private static final Limit FACEBOOK = new Limit(Unit.CODE_UNITS, String::length, FACEBOOK_LIMIT);
    private static final Limit MASTODON = new Limit(Unit.CHARACTERS, MastodonLength::of, MASTODON_LIMIT);
    private static final Limit BLUESKY = new Limit(Unit.CHARACTERS, Graphemes::of, BLUESKY_LIMIT);
    private static final Limit BLUESKY_BYTES = new Limit(Unit.BYTES, Utf8::length, BLUESKY_LIMIT_IN_BYTES);

    private static final Map<String, TextComposer> BY_CHANNEL = Map.of(
            "x", new TextComposer(List.of(X), LinkPlace.IN_TEXT, MOST_ELEMENTS, PictureRules.X),
            "facebook", new TextComposer(List.of(FACEBOOK), LinkPlace.ATTACHED, 1, PictureRules.FACEBOOK),
            "mastodon", new TextComposer(List.of(MASTODON), LinkPlace.IN_TEXT, MOST_ELEMENTS, PictureRules.MASTODON),
            "bluesky",
                    new TextComposer(
                            List.of(BLUESKY, BLUESKY_BYTES), LinkPlace.IN_TEXT, MOST_ELEMENTS, PictureRules.BLUESKY));

    private Composers() {}

    /** The composer of a channel; empty for a channel that this version does not know. */
    public static Optional<Composer> forChannel(String channel) {
        return Optional.ofNullable(BY_CHANNEL.get(channel));
    }

    /** The most bytes that some channel takes of a picture of this type: what is larger is of no use anywhere. */
    public static long largest(Picture.Type type) {
        return BY_CHANNEL.values().stream()
                .mapToLong(composer -> composer.pictures().largest().getOrDefault(type, 0L))
                .max()
                .orElse(0);
    }
}
