package org.vocero.publishing.delivery;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a platform charges, in US dollars.
 *
 * @param incurred for what stands there; {@code null} if nothing
 * @param next for the call that was begun last, if the platform takes what it sends; {@code null} if nothing
 */
public record Charge(
        @Nullable BigDecimal incurred, @Nullable BigDecimal next) {

    static final Charge NONE = new Charge(null, null);

    Charge expecting(@Nullable BigDecimal price) {
        return new Charge(incurred, price);
    }

    /** The platform has taken it. */
    Charge incur() {
        if (incurred == null || next == null) {
            return new Charge(incurred == null ? next : incurred, null);
        }
        return new Charge(incurred.add(next), null);
    }
}
