package org.vocero.approval.post.web;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.vocero.approval.outcome.Problem;
import org.vocero.approval.post.Publication;
import org.vocero.composition.Composition;

/**
 * What an account would show.
 *
 * @param text exactly, of the first post of a thread; {@code null} if there is a problem
 * @param following the texts of the thread's other posts, in their order
 * @param length in the channel's units, by that of its limits which it comes nearest to or is furthest over; of what is too
 *     long, without partner hashtags
 * @param pictures shown with the text, in this order
 * @param problem why it does not compose
 */
record PublicationJson(
        UUID publicationId,
        String account,
        String channel,
        String language,
        String zone,
        @Nullable String text,
        List<String> following,
        @Nullable String attachedLink,
        @Nullable Integer length,
        @Nullable Integer limit,
        List<String> hashtags,
        List<String> omittedHashtags,
        List<ShownPicture> pictures,
        @Nullable String problem) {

    static PublicationJson of(Publication publication, Function<Problem, String> reasons) {
        Shape shape = shape(publication);
        return new PublicationJson(
                publication.id(),
                publication.placement().account(),
                publication.placement().channel(),
                publication.placement().language(),
                publication.placement().zone().getId(),
                shape.text(),
                shape.following(),
                shape.attachedLink(),
                shape.length(),
                shape.limit(),
                shape.hashtags(),
                shape.omittedHashtags(),
                publication.pictures().stream()
                        .map(picture -> new ShownPicture(
                                picture.digest(), picture.shown().altText()))
                        .toList(),
                publication.problem().map(reasons).orElse(null));
    }

    /** A picture, with its alt text in the account's language. */
    record ShownPicture(String digest, String altText) {}

    private static Shape shape(Publication publication) {
        return publication
                .composition()
                .match(
                        composed -> new Shape(
                                composed.first().text(),
                                following(composed),
                                composed.first().attachedLink(),
                                composed.tightest().length(),
                                composed.tightest().limit(),
                                composed.elements().stream()
                                        .flatMap(element -> element.hashtags().stream())
                                        .distinct()
                                        .toList(),
                                composed.omittedHashtags()),
                        tooLong -> new Shape(
                                null,
                                List.of(),
                                null,
                                tooLong.worst().length(),
                                tooLong.worst().limit(),
                                List.of(),
                                List.of()),
                        unusable -> new Shape(null, List.of(), null, null, null, List.of(), List.of()));
    }

    private static List<String> following(Composition.Composed composed) {
        return composed.elements().stream()
                .skip(1)
                .map(Composition.Element::text)
                .toList();
    }

    private record Shape(
            @Nullable String text,
            List<String> following,
            @Nullable String attachedLink,
            @Nullable Integer length,
            @Nullable Integer limit,
            List<String> hashtags,
            List<String> omittedHashtags) {}
}
