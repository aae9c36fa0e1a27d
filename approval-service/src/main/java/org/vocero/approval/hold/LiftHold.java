package org.vocero.approval.hold;

import java.util.UUID;

/**
 * Hold something back no longer.
 *
 * @param fellDue name of a {@link FellDue}; blank for posting what is still in time
 * @param who the person's user name
 */
public record LiftHold(UUID hold, String fellDue, String reason, String who) {}
