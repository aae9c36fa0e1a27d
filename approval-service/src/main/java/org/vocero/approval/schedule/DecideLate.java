package org.vocero.approval.schedule;

import java.util.UUID;

/**
 * Decide on what was missed.
 *
 * @param version of its post that the person saw
 * @param revision of its schedule that the person saw missed: what was decided since stands
 * @param who the person's user name
 */
public record DecideLate(UUID publication, int version, long revision, String who) {}
