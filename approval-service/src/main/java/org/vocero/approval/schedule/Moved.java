package org.vocero.approval.schedule;

import java.util.UUID;

/**
 * What a move came to.
 *
 * @param publications how many of approved posts were moved
 * @param drafts how many drafts became new versions
 */
public record Moved(UUID id, int publications, int drafts) {}
