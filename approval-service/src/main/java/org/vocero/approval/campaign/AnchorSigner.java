package org.vocero.approval.campaign;

import org.vocero.composition.AnchorStatement;

/** Signs when an anchor is. */
@FunctionalInterface
public interface AnchorSigner {

    AnchorSeal seal(AnchorStatement statement);
}
