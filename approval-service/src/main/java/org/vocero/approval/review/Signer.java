package org.vocero.approval.review;

import org.vocero.approval.post.Seal;
import org.vocero.composition.ApprovalStatement;

/** Signs what an approval says, so that who posts it can tell that nobody altered it on the way. */
@FunctionalInterface
public interface Signer {

    Seal seal(ApprovalStatement statement);
}
