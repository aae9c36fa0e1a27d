package org.vocero.approval.hold;

import org.jspecify.annotations.Nullable;

/**
 * Hold something back.
 *
 * @param scope name of a {@link Scope}
 * @param target key of a campaign or account, a channel or a language; {@code null} or blank for everything
 * @param who the person's user name
 */
public record PlaceHold(String scope, @Nullable String target, String reason, String who) {}
