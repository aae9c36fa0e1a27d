package org.vocero.composition;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.vocero.composition.Composition.Reason;
import org.vocero.composition.Composition.Unusable;

/**
 * What pictures a channel takes. That each has an alt text is the house's rule: who cannot see it is told what it says.
 *
 * <p>A megabyte is 1,000,000 bytes where a platform does not say which it means, and an alt text is counted in UTF-16 code
 * units, which is never less than any platform counts.
 *
 * @param largest in bytes, of each type that the channel takes
 * @param longestAltText in UTF-16 code units
 * @param gifAlone whether a GIF must be the only picture
 */
record PictureRules(Map<Picture.Type, Long> largest, int longestAltText, boolean gifAlone) {

    /** Facebook takes ten, but what is meant for all channels is seen on all of them. */
    private static final int MOST = 4;

    private static final long MEGABYTE = 1_000_000;

    /**
     * Images 5 MB, 4 of them, or one animated GIF of 15 MB (docs.x.com, "Media" and its "Best practices", looked up 2026-11); 1,000
     * characters of alt text (as its clients have it, 2026-11).
     */
    static final PictureRules X = new PictureRules(
            Map.of(
                    Picture.Type.JPEG, 5 * MEGABYTE,
                    Picture.Type.PNG, 5 * MEGABYTE,
                    Picture.Type.WEBP, 5 * MEGABYTE,
                    Picture.Type.GIF, 15 * MEGABYTE),
            1_000,
            true);

    /**
     * JPEG, PNG and GIF of those listed, and under 4 MB as recommended there (developers.facebook.com, "Photo uploads", looked
     * up 2026-11; clients are known to get 10 MB through). A GIF beside other pictures stands still, and 5,000 characters of
     * alt text are taken (docs.emplifi.io, "Facebook Publishing", looked up 2026-11; Facebook itself says nothing): 1,000 here,
     * because an upload has it in its address, which servers do not read beyond some 8,000 bytes.
     */
    static final PictureRules FACEBOOK = new PictureRules(
            Map.of(Picture.Type.JPEG, 4 * MEGABYTE, Picture.Type.PNG, 4 * MEGABYTE, Picture.Type.GIF, 4 * MEGABYTE),
            1_000,
            true);

    /**
     * What a server allows unless its operator says otherwise: 16 MiB ({@code image_size_limit} of mastodon.social's
     * /api/v2/instance), 1,500 characters of alt text (the server's MediaAttachment; both looked up 2026-11).
     */
    static final PictureRules MASTODON = new PictureRules(
            Map.of(
                    Picture.Type.JPEG, 16_777_216L,
                    Picture.Type.PNG, 16_777_216L,
                    Picture.Type.WEBP, 16_777_216L,
                    Picture.Type.GIF, 16_777_216L),
            1_500,
            false);

    /**
     * 1,000,000 bytes and 4 pictures (atproto's lexicon app.bsky.embed.images, looked up 2026-11), 2,000 characters of alt text
     * (Bluesky's own app, constant MAX_ALT_TEXT, looked up 2026-11). No GIF: it would stand still.
     */
    static final PictureRules BLUESKY = new PictureRules(
            Map.of(Picture.Type.JPEG, MEGABYTE, Picture.Type.PNG, MEGABYTE, Picture.Type.WEBP, MEGABYTE), 2_000, false);

    PictureRules {
        largest = Map.copyOf(largest);
    }

    /** The first flaw. */
    Optional<Unusable> flawIn(List<Picture> pictures) {
        if (pictures.size() > MOST) {
            return Optional.of(new Unusable(Reason.TOO_MANY_PICTURES, pictures.size() + " > " + MOST));
        }
        return IntStream.range(0, pictures.size())
                .boxed()
                .flatMap(i -> flawIn(pictures.get(i), i + 1, pictures.size()).stream())
                .findFirst();
    }

    private Optional<Unusable> flawIn(Picture picture, int position, int size) {
        Long most = largest.get(picture.type());
        if (most == null) {
            return flaw(Reason.PICTURE_TYPE, position, picture.type().mediaType());
        }
        if (gifAlone && picture.type() == Picture.Type.GIF && size > 1) {
            return flaw(Reason.GIF_NOT_ALONE, position, picture.type().mediaType());
        }
        if (picture.bytes() > most) {
            return flaw(Reason.PICTURE_TOO_LARGE, position, picture.bytes() + " > " + most);
        }
        return flawInAltText(picture.altText(), position);
    }

    private Optional<Unusable> flawInAltText(String altText, int position) {
        Optional<Unusable> unreadable = Flaws.inText(altText, Reason.NO_ALT_TEXT);
        if (unreadable.isPresent()) {
            Unusable flaw = unreadable.get();
            return flaw(flaw.reason(), position, flaw.culprit());
        }
        int length = Written.body(altText).length();
        return length > longestAltText
                ? flaw(Reason.ALT_TEXT_TOO_LONG, position, length + " > " + longestAltText)
                : Optional.empty();
    }

    private static Optional<Unusable> flaw(Reason reason, int position, String what) {
        return Optional.of(new Unusable(reason, what.isEmpty() ? "" + position : position + ": " + what));
    }
}
