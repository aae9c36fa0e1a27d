package org.vocero.sandbox.wall;

import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/**
 * What an account wants to post.
 *
 * @param id makes the platform's form of id from a number
 * @param published {@code false} for a post that nobody sees until it is published
 */
public record Draft(Author author, String text, @Nullable String link, boolean published, LongFunction<String> id) {}
