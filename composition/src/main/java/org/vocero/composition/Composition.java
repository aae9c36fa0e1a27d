package org.vocero.composition;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What came of composing a {@link Content} for a channel: the exact text, or why there is none. */
public sealed interface Composition {

    private static Extent tightest(List<Extent> extents) {
        return extents.stream().max(Comparator.comparingDouble(Extent::fill)).orElseThrow();
    }

    /** Applies the function for the case at hand. */
    <T> T match(Function<Composed, T> composed, Function<TooLong, T> tooLong, Function<Unusable, T> unusable);

    /**
     * It fits.
     *
     * @param text exactly what the channel is sent, in Unicode NFC
     * @param attachedLink the link, where the channel takes it beside the text; {@code null} where it is part of the text
     * @param hashtags the hashtags that the text ends up with, those of the body first
     * @param omittedHashtags partner hashtags that did not fit
     * @param extents one for each of the channel's limits; each fits
     */
    record Composed(
            String text,
            @Nullable String attachedLink,
            List<String> hashtags,
            List<String> omittedHashtags,
            List<Extent> extents)
            implements Composition {

        public Composed {
            hashtags = List.copyOf(hashtags);
            omittedHashtags = List.copyOf(omittedHashtags);
            extents = List.copyOf(extents);
        }

        /** Of the channel's limits the one that the text comes nearest to. */
        public Extent tightest() {
            return Composition.tightest(extents);
        }

        @Override
        public <T> T match(
                Function<Composed, T> composed, Function<TooLong, T> tooLong, Function<Unusable, T> unusable) {
            return composed.apply(this);
        }
    }

    /**
     * Body, link and campaign hashtags alone are over one of the channel's limits, or over several.
     *
     * @param overruns one for each limit that they are over, by more than 0 each; at least one
     */
    record TooLong(List<Extent> overruns) implements Composition {

        public TooLong {
            overruns = List.copyOf(overruns);
            if (overruns.isEmpty()) {
                throw new IllegalArgumentException("nothing is too long");
            }
        }

        static TooLong of(List<Extent> extents) {
            return new TooLong(
                    extents.stream().filter(extent -> extent.excess() > 0).toList());
        }

        /** The limit that it is furthest over, for its size. */
        public Extent worst() {
            return tightest(overruns);
        }

        @Override
        public <T> T match(
                Function<Composed, T> composed, Function<TooLong, T> tooLong, Function<Unusable, T> unusable) {
            return tooLong.apply(this);
        }
    }

    /**
     * The content cannot be sent at all, whatever its length.
     *
     * @param culprit what is wrong, for the author to find it: the link, the hashtag, or the character as {@code U+202E};
     *     empty for an empty body
     */
    record Unusable(Reason reason, String culprit) implements Composition {

        @Override
        public <T> T match(
                Function<Composed, T> composed, Function<TooLong, T> tooLong, Function<Unusable, T> unusable) {
            return unusable.apply(this);
        }
    }

    /** Why a content cannot be sent at all. */
    enum Reason {
        /** Nothing in the body can be seen. */
        EMPTY_BODY,
        /** Half a surrogate pair, which no UTF-8 encoder can write, or a code point that Unicode calls a noncharacter. */
        BROKEN_CHARACTER,
        /** A control character other than a line break or tab. */
        CONTROL_CHARACTER,
        /** U+202D or U+202E, which make a reader see another text than the one that was approved. */
        DIRECTION_OVERRIDE,
        /** More than 30 combining marks on one letter, which no language has (UAX #15, Stream-Safe Text Format). */
        STACKED_MARKS,
        /** Not an absolute http(s) URL with a domain name, or one that names a user before its host. */
        INVALID_LINK,
        /** What the platforms would not link as one hashtag, such as {@code #2026} or {@code #two words}. */
        INVALID_HASHTAG
    }
}
