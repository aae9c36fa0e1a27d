package org.vocero.publishing.approval;

import java.nio.ByteBuffer;
import org.vocero.composition.Remembered;

/**
 * Verifies each statement once. What a signature says of a statement under a key can never change, and verifying takes longer than all else
 * that is done before a call; a publication is verified when it is admitted, when it is claimed, and at each look-up. Only what is valid is
 * remembered, byte for byte, so that whoever writes false ones pushes nothing out.
 */
final class RememberedSignatures implements Signatures {

    private static final int REMEMBERED = 4_000;

    private final Signatures signatures;
    private final Remembered<Signed, Check> valid = new Remembered<>(REMEMBERED);

    RememberedSignatures(Signatures signatures) {
        this.signatures = signatures;
    }

    @Override
    public Check verify(String keyId, byte[] statement, String signature) {
        Signed signed = new Signed(keyId, ByteBuffer.wrap(statement.clone()), signature);
        Check known = valid.of(signed);
        if (known != null) {
            return known;
        }
        Check check = signatures.verify(keyId, statement, signature);
        if (check == Check.VALID) {
            valid.put(signed, check);
        }
        return check;
    }

    private record Signed(String keyId, ByteBuffer statement, String signature) {}
}
