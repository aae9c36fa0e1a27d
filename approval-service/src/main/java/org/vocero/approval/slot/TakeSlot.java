package org.vocero.approval.slot;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.vocero.approval.post.PostId;

/**
 * Put a post into the next free slot of its accounts.
 *
 * @param version that the person saw
 * @param from the first local day that will do; {@code null} for any
 */
public record TakeSlot(PostId post, int version, @Nullable LocalDate from, String who) {}
