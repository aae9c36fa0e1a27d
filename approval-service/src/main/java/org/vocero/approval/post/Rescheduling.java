package org.vocero.approval.post;

import org.vocero.composition.When;

/**
 * A publication's newest schedule, where a person moved it since it was approved, and the proof of that.
 *
 * @param revision from 1; grows by one each time that this version of it is moved
 * @param signature of the schedule's statement, Base64
 * @param keyId names the key that signed
 */
public record Rescheduling(When when, long revision, String signature, String keyId) {}
