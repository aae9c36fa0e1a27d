package org.vocero.sandbox.mastodon.web;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.vocero.sandbox.mastodon.MastodonAccount;
import org.vocero.sandbox.media.Picture;
import org.vocero.sandbox.wall.Upload;
import org.vocero.sandbox.wall.Wall;

/** The uploads that no status has yet. */
@Component
class Attachments {

    private final Wall wall;
    private final Clock clock;
    private final Duration processing;

    Attachments(Wall wall, Clock clock, MastodonProperties properties) {
        this.wall = wall;
        this.clock = clock;
        this.processing = properties.mastodonProcessing();
    }

    /** @throws MastodonError 404 if there is none, or a status has it */
    Upload unattached(MastodonAccount account, String id) {
        return find(account, id).orElseThrow(MastodonError::notFound);
    }

    boolean isReady(Upload upload) {
        return !upload.at().plus(processing).isAfter(clock.instant());
    }

    /** @throws MastodonError 422 if one is missing, attached or still being processed */
    List<Picture> ready(MastodonAccount account, List<String> ids) {
        List<String> missing =
                ids.stream().filter(id -> find(account, id).isEmpty()).toList();
        if (!missing.isEmpty()) {
            throw MastodonError.unprocessable(
                    "Media " + String.join(", ", missing) + " not found or already attached to another post");
        }
        List<Upload> uploads = ids.stream().map(id -> unattached(account, id)).toList();
        if (!uploads.stream().allMatch(this::isReady)) {
            throw MastodonError.unprocessable(
                    "Cannot attach files that have not finished processing. Try again in a moment!");
        }
        return uploads.stream().map(Upload::asPicture).toList();
    }

    private Optional<Upload> find(MastodonAccount account, String id) {
        return wall.upload(account.account(), id).filter(upload -> !upload.attached());
    }
}
