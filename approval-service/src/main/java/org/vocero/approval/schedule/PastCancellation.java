package org.vocero.approval.schedule;

import java.util.UUID;
import org.vocero.approval.audit.Act;

/**
 * Many approvals that were taken back at once.
 *
 * @param posts how many
 */
public record PastCancellation(UUID id, Act act, String reason, int posts, boolean undone) {}
