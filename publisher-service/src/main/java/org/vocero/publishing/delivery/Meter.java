package org.vocero.publishing.delivery;

import java.util.Collection;
import org.vocero.publishing.limit.Scope;

/** Counts what happens. */
public interface Meter {

    /** They wait from now on. */
    void admitted(Collection<Publication> publications);

    void changed(Collection<Change> changes);

    /** A due event or a row was not what was approved, for a reason that {@link Verdict.NotApproved} names. */
    void refused(String reason);

    /** A delivery was put off, because the budget of its account, or of all of its channel, was used up. */
    void wentShort(String channel, Scope whose);

    void callBegan(String channel);

    void callEnded(String channel, Outcome outcome);
}
