package org.vocero.scheduling.publication;

import java.util.UUID;

/** A post, whatever its version. */
public record PostId(UUID value) {}
