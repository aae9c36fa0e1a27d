package org.vocero.approval.transaction;

import java.util.function.Supplier;

/** Lets several reads see one moment, whatever others write in between. */
@FunctionalInterface
public interface Snapshots {

    /** What the work reads, which must change nothing. */
    <T> T inOne(Supplier<T> work);
}
