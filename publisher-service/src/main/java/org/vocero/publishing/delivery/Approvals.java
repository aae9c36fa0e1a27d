package org.vocero.publishing.delivery;

/** Knows what was approved. */
@FunctionalInterface
public interface Approvals {

    /** Composes the publication and derives its instants again, and holds both against its seal. Pure: no clock, no I/O. */
    Verdict check(Publication publication);
}
