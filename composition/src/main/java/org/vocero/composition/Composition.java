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
     * @param elements in the order in which they are posted; one, unless the author chose a thread and the channel has them
     * @param omittedHashtags partner hashtags that did not fit
     */
    record Composed(List<Element> elements, List<String> omittedHashtags) implements Composition {

        public Composed {
            elements = List.copyOf(elements);
            omittedHashtags = List.copyOf(omittedHashtags);
            if (elements.isEmpty()) {
                throw new IllegalArgumentException("nothing is said");
            }
        }

        /** The post itself, or the one that a thread begins with. */
        public Element first() {
            return elements.get(0);
        }

        /** Of the channel's limits the one that an element comes nearest to. */
        public Extent tightest() {
            return Composition.tightest(elements.stream()
                    .flatMap(element -> element.extents().stream())
                    .toList());
        }

        @Override
        public <T> T match(
                Function<Composed, T> composed, Function<TooLong, T> tooLong, Function<Unusable, T> unusable) {
            return composed.apply(this);
        }
    }

    /**
     * One post, of a thread or by itself.
     *
     * @param text exactly what the channel is sent, in Unicode NFC
     * @param attachedLink the link, where the channel takes it beside the text; {@code null} where it is part of the text, is
     *     in another element, or there is none
     * @param hashtags the hashtags that the text ends up with, those of the body first
     * @param extents one for each of the channel's limits; each fits
     */
    record Element(String text, @Nullable String attachedLink, List<String> hashtags, List<Extent> extents) {

        public Element {
            hashtags = List.copyOf(hashtags);
            extents = List.copyOf(extents);
        }
    }

    /**
     * Body, link and campaign hashtags alone are over one of the channel's limits, or over several; or, in a thread, the first
     * paragraph that does not fit an element is.
     *
     * @param paragraph which one, from 1, the first with the campaign's hashtags; {@code null} if it is not a thread, or if it
     *     is the link that does not even fit an element of its own
     * @param overruns one for each limit that is exceeded, by more than 0 each; at least one
     */
    record TooLong(@Nullable Integer paragraph, List<Extent> overruns) implements Composition {

        public TooLong {
            overruns = List.copyOf(overruns);
            if (overruns.isEmpty()) {
                throw new IllegalArgumentException("nothing is too long");
            }
        }

        static TooLong of(List<Extent> extents) {
            return new TooLong(null, overruns(extents));
        }

        static TooLong paragraph(int paragraph, List<Extent> extents) {
            return new TooLong(paragraph, overruns(extents));
        }

        private static List<Extent> overruns(List<Extent> extents) {
            return extents.stream().filter(extent -> extent.excess() > 0).toList();
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
     * @param culprit what is wrong, for the author to find it: the link, the hashtag, the number of elements, or the
     *     character as {@code U+202E};
     *     empty for an empty body. For a picture its position, from 1, and what is wrong: {@code 2: image/webp}, {@code 1: 5300000 >
     *     5000000} (what it has and what is allowed)
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
        INVALID_HASHTAG,
        /** A thread of more than 25 elements, which is what X's own editor allows at most; the culprit is how many there are. */
        TOO_MANY_ELEMENTS,
        /** More than four. */
        TOO_MANY_PICTURES,
        /** The channel does not take, or does not show, files of this type. */
        PICTURE_TYPE,
        /** A GIF beside other pictures on a channel that shows one only alone. */
        GIF_NOT_ALONE,
        /** The file is larger than the channel takes. */
        PICTURE_TOO_LARGE,
        /** Nothing in the alt text can be seen. */
        NO_ALT_TEXT,
        /** Longer than the channel takes, in UTF-16 code units. */
        ALT_TEXT_TOO_LONG
    }
}
