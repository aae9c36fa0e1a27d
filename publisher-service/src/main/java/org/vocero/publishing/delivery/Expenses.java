package org.vocero.publishing.delivery;

import java.math.BigDecimal;

/** Counts what platforms charge for what they are asked, besides what posts cost. */
@FunctionalInterface
public interface Expenses {

    /** Where nobody wants to know. */
    Expenses UNCOUNTED = (channel, account, dollars) -> {};

    void incurred(String channel, String account, BigDecimal dollars);
}
