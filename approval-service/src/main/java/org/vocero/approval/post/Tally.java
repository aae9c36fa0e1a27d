package org.vocero.approval.post;

/** Counts what people decided, after it is kept. */
public interface Tally {

    void approved();

    void refused();

    void withdrawn(int posts);
}
