package org.vocero.publishing.approval;

/** Verifies approval signatures by the keys that this service trusts. */
public interface Signatures {

    Check verify(String keyId, byte[] statement, String signature);

    /** What verification found. */
    enum Check {
        VALID,
        INVALID,
        UNKNOWN_KEY
    }
}
