package org.vocero.contracts.approval;

/**
 * Proves a schedule that is not the one that the approval was given to: a person moved an approved publication.
 *
 * @param approved the schedule that the seal covers
 * @param revision of the schedule, from 1; grows by one each time the publication is moved, and a consumer ignores what is not newer
 *     than what it has of the version
 * @param signature Ed25519 signature of the schedule's statement: post, version, publication, campaign, digest, schedule and revision;
 *     Base64
 * @param keyId names the key that signed
 */
public record Rescheduling(Schedule approved, long revision, String signature, String keyId) {

    public Rescheduling {
        if (revision < 1) {
            throw new IllegalArgumentException("what was moved has a revision");
        }
    }
}
