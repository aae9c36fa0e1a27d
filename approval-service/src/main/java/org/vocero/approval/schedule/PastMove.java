package org.vocero.approval.schedule;

import java.util.UUID;
import org.vocero.approval.audit.Act;

/**
 * A move that was made.
 *
 * @param publications how many of approved posts were moved
 * @param drafts how many drafts
 */
public record PastMove(UUID id, Act act, int publications, int drafts, boolean undoes, boolean undone) {}
