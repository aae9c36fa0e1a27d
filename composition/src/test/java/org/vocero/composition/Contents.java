package org.vocero.composition;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.vocero.composition.Composition.Composed;
import org.vocero.composition.Composition.TooLong;
import org.vocero.composition.Composition.Unusable;

/** Short ways to say what goes into a composition and what came out of it. */
final class Contents {

    static final String LINK = "https://www.oas.org/es/cidi/cam";
    static final List<String> CAMPAIGN = List.of("#migrantescuentan");
    static final List<String> PARTNERS = List.of("#jointogether", "#iamamigrant");

    static final List<String> CHANNELS = List.of("x", "facebook", "mastodon", "bluesky");

    private static final Map<String, List<ToIntFunction<String>>> MEASURES = Map.of(
            "x", List.of(WeightedLength::of),
            "facebook", List.of(String::length),
            "mastodon", List.of(MastodonLength::of),
            "bluesky", List.of(Graphemes::of, text -> text.getBytes(StandardCharsets.UTF_8).length));

    private Contents() {}

    static Content plain(String body) {
        return new Content(body, null, List.of(), List.of());
    }

    static Content campaign(String body) {
        return new Content(body, LINK, CAMPAIGN, PARTNERS);
    }

    static Composition on(String channel, Content content) {
        return Composers.forChannel(channel).orElseThrow().compose(content);
    }

    static Composition onX(Content content) {
        return on("x", content);
    }

    static Composition onFacebook(Content content) {
        return on("facebook", content);
    }

    /** By each of the channel's limits. */
    static List<Integer> lengths(String channel, String text) {
        return MEASURES.getOrDefault(channel, List.of()).stream()
                .map(measure -> measure.applyAsInt(text))
                .toList();
    }

    static Composed composed(Composition composition) {
        return as(Composed.class, composition);
    }

    static TooLong tooLong(Composition composition) {
        return as(TooLong.class, composition);
    }

    static Unusable unusable(Composition composition) {
        return as(Unusable.class, composition);
    }

    private static <T extends Composition> T as(Class<T> expected, Composition composition) {
        if (!expected.isInstance(composition)) {
            throw new AssertionError("came out as " + composition);
        }
        return expected.cast(composition);
    }
}
