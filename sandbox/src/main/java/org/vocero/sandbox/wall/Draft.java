package org.vocero.sandbox.wall;

import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/**
 * What an account wants to post.
 *
 * @param id makes the platform's form of id from a number
 * @param key by which the platform is to know the same request again
 * @param published {@code false} for a post that nobody sees until it is published
 */
public record Draft(
        Author author,
        Content content,
        LongFunction<String> id,
        @Nullable String key,
        boolean published) {

    public Draft(Author author, Content content, LongFunction<String> id) {
        this(author, content, id, null, true);
    }
}
