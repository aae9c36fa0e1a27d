package org.vocero.approval.post;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Names a post for good. */
public record PostId(UUID value) {

    public static PostId random() {
        return new PostId(UUID.randomUUID());
    }

    /** The id of the post's publication on an account: the same in every version, so that no version can be posted beside another. */
    public UUID publicationOn(String account) {
        return UUID.nameUUIDFromBytes((value + "/" + account).getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
