package org.vocero.scheduling.publication;

import java.util.UUID;

/** One post on one account; the same through all versions of the post. */
public record PublicationId(UUID value) {}
