package org.vocero.publishing.delivery;

import java.util.Collection;

/** Counts what happens. */
public interface Meter {

    void changed(Collection<Change> changes);

    /** A due event or a row was not what was approved, for a reason that {@link Verdict.NotApproved} names. */
    void refused(String reason);

    void callBegan(String channel);

    void callEnded(String channel, Outcome outcome);
}
