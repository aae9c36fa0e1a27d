package org.vocero.approval.audit;

import java.time.Instant;

/**
 * Who did something, and when.
 *
 * @param who the person's user name
 */
public record Act(String who, Instant at) {}
