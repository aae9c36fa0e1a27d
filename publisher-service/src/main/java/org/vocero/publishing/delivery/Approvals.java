package org.vocero.publishing.delivery;

/** Knows what was approved. */
@FunctionalInterface
public interface Approvals {

    /** Composes the publication again and holds the result against its seal. Pure: no clock, no I/O. */
    Verdict check(Publication publication);
}
