package org.vocero.approval.transaction;

import java.util.function.Supplier;

/** Runs work so that all of it is kept, the events it says included, or none. */
@FunctionalInterface
public interface Transactions {

    /** The result of the work once it is kept; when it throws, nothing of it is. */
    <T> T inOne(Supplier<T> work);
}
