package org.vocero.approval.transaction;

import java.util.function.Supplier;

/** For stores in memory, which take nothing back. */
public final class ImmediateTransactions implements Transactions {

    @Override
    public <T> T inOne(Supplier<T> work) {
        return work.get();
    }
}
