package org.vocero.publishing.approval;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vocero.composition.ApprovalStatement;
import org.vocero.composition.Composition.Composed;
import org.vocero.composition.Composition.Element;
import org.vocero.composition.Content;
import org.vocero.composition.Digest;
import org.vocero.composition.Picture;
import org.vocero.composition.Shown;
import org.vocero.publishing.delivery.Approvals;
import org.vocero.publishing.delivery.Message;
import org.vocero.publishing.delivery.Publication;
import org.vocero.publishing.delivery.Verdict;
import org.vocero.publishing.delivery.Verdict.Genuine;
import org.vocero.publishing.delivery.Verdict.NotApproved;

/**
 * Believes nothing but the signature: the text is composed again from its parts, and only if its digest is the sealed one, the
 * seal's statement was signed by a key we trust, and the time follows from the schedule in it, is it what was approved.
 */
public final class SealChecking implements Approvals {

    private final Signatures signatures;
    private final TimeChecking times;
    private final Compositions compositions = new Compositions();

    public SealChecking(Signatures signatures) {
        this.signatures = new RememberedSignatures(signatures);
        this.times = new TimeChecking(this.signatures);
    }

    @Override
    public Verdict check(Publication publication) {
        Publication.Content it = publication.content();
        List<Picture> pictures = new ArrayList<>();
        for (Publication.Picture picture : it.pictures()) {
            Optional<Picture.Type> type = Picture.Type.of(picture.mediaType());
            if (type.isEmpty() || picture.bytes() < 1) {
                return new NotApproved(
                        "not-composable", "no picture: %d bytes of %s".formatted(picture.bytes(), picture.mediaType()));
            }
            pictures.add(new Picture(
                    picture.digest(),
                    type.get(),
                    picture.bytes(),
                    picture.width(),
                    picture.height(),
                    picture.altText()));
        }
        Content content =
                new Content(it.body(), it.link(), it.campaignHashtags(), it.partnerHashtags(), it.thread(), pictures);
        return compositions
                .of(publication.channel(), content)
                .map(composition -> composition.<Verdict>match(
                        composed -> verify(publication, composed),
                        tooLong -> new NotApproved(
                                "not-composable",
                                "too long by " + tooLong.worst().excess()),
                        unusable -> new NotApproved(
                                "not-composable", unusable.reason().name())))
                .orElseGet(() -> new NotApproved("not-composable", "unknown channel " + publication.channel()));
    }

    private Verdict verify(Publication publication, Composed composed) {
        String digest = Digest.of(shown(publication, composed));
        Publication.Seal seal = publication.seal();
        if (!digest.equals(seal.digest())) {
            return new NotApproved("content-altered", "shows %s, approved was %s".formatted(digest, seal.digest()));
        }
        byte[] statement = new ApprovalStatement(
                        publication.postId(),
                        publication.version(),
                        publication.id(),
                        publication.campaign(),
                        digest,
                        publication.approved())
                .toBytes();
        Signatures.Check check = signatures.verify(seal.keyId(), statement, seal.signature());
        return problem(check, seal.keyId(), "this approval")
                .or(() -> times.problem(publication, digest))
                .<Verdict>map(not -> not)
                .orElseGet(() -> new Genuine(messages(publication, composed, digest)));
    }

    /** One for each post; the pictures are on the first. */
    private static List<Message> messages(Publication publication, Composed composed, String digest) {
        List<Message> messages = new ArrayList<>();
        for (Element element : composed.elements()) {
            messages.add(new Message(
                    element.text(),
                    element.attachedLink(),
                    messages.isEmpty() ? publication.content().pictures() : List.of(),
                    publication.language(),
                    digest,
                    publication.idempotencyKey(messages.size()),
                    publication.dueAt()));
        }
        return messages;
    }

    static Optional<NotApproved> problem(Signatures.Check check, String keyId, String statement) {
        return switch (check) {
            case VALID -> Optional.empty();
            case INVALID ->
                Optional.of(new NotApproved("signature-invalid", "key %s did not sign %s".formatted(keyId, statement)));
            case UNKNOWN_KEY -> Optional.of(new NotApproved("unknown-key", "no key %s is trusted".formatted(keyId)));
        };
    }

    private static Shown shown(Publication publication, Composed composed) {
        return Shown.of(
                publication.channel(),
                publication.account(),
                publication.language(),
                composed,
                publication.content().pictures().stream()
                        .map(picture -> new Shown.Picture(
                                picture.digest(),
                                picture.mediaType(),
                                picture.bytes(),
                                picture.width(),
                                picture.height(),
                                picture.altText()))
                        .toList());
    }
}
