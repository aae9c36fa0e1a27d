package org.vocero.publishing.delivery;

import java.math.BigDecimal;
import java.util.Optional;

/** What platforms charge. */
@FunctionalInterface
public interface Prices {

    /** In US dollars, if the platform takes the post; empty if it charges nothing. */
    Optional<BigDecimal> of(String channel, Message message);
}
