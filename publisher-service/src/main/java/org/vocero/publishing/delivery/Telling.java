package org.vocero.publishing.delivery;

import java.util.List;
import org.vocero.publishing.delivery.Refusals.Refusal;

/** Tells the other services, with the transaction that is under way: what rolls back is never heard of. */
public interface Telling {

    /** Tells of those changes that are news. */
    void changed(List<Change> changes);

    void refused(List<Refusal> refusals);
}
