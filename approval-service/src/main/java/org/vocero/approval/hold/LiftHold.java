package org.vocero.approval.hold;

import java.util.UUID;

/**
 * Hold something back no longer.
 *
 * @param who the person's user name
 */
public record LiftHold(UUID hold, String reason, String who) {}
