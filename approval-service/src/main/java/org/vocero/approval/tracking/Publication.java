package org.vocero.approval.tracking;

import java.util.UUID;

/**
 * What a publication is, the same in all its versions.
 *
 * @param id stable across versions of the post
 */
public record Publication(UUID id, UUID postId, String campaign, String account, String channel) {}
