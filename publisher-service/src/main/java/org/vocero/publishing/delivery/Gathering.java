package org.vocero.publishing.delivery;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vocero.publishing.delivery.Outcome.NotReached;
import org.vocero.publishing.delivery.Outcome.RefusedForGood;

/** Gathers a message's pictures before its call: as long as one is missing, nothing is posted. */
final class Gathering {

    private final Pictures pictures;

    Gathering(Pictures pictures) {
        this.pictures = pictures;
    }

    Gathered gather(Message message) {
        List<Upload> uploads = new ArrayList<>();
        for (Publication.Picture picture : message.pictures()) {
            Optional<Outcome> obstacle = pictures.fetch(picture)
                    .match(
                            genuine -> {
                                uploads.add(new Upload(picture, genuine.bytes()));
                                return Optional.empty();
                            },
                            away -> Optional.of(new NotReached("picture-away", away.detail())),
                            wrong -> Optional.of(new RefusedForGood(wrong.reason(), wrong.detail())));
            if (obstacle.isPresent()) {
                return new Gathered(List.of(), obstacle);
            }
        }
        return new Gathered(uploads, Optional.empty());
    }

    /**
     * What was gathered.
     *
     * @param uploads one for each picture of the message, in its order
     * @param obstacle what it comes to without a call, because a picture cannot be had
     */
    record Gathered(List<Upload> uploads, Optional<Outcome> obstacle) {

        Gathered {
            uploads = List.copyOf(uploads);
        }
    }
}
