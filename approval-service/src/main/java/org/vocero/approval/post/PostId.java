package org.vocero.approval.post;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Names a post for good. */
public record PostId(UUID value) {

    public static PostId random() {
        return new PostId(UUID.randomUUID());
    }

    /**
     * The id of the post's publication on an account: the same in every version of a round, so that none can be posted beside another.
     *
     * @param round as {@link Post} counts them
     */
    public UUID publicationOn(String account, int round) {
        String name = value + "/" + account + (round == 1 ? "" : "/" + round);
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
