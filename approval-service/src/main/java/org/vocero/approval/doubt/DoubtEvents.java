package org.vocero.approval.doubt;

import org.vocero.approval.tracking.Publication;

/** Tells the publisher what people said, with the transaction that is under way. */
@FunctionalInterface
public interface DoubtEvents {

    void settled(Publication publication, Settlement settlement);
}
