package org.vocero.approval.plan;

/** What to do with the good rows of a plan that has bad ones. */
public enum Mode {
    ALL_OR_NOTHING,
    VALID_ROWS
}
