package org.vocero.publishing.delivery;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Every transition of every delivery, as it was written with it. */
@FunctionalInterface
public interface AuditLog {

    /** Of all versions of a publication, in their order; empty if nothing of it was ever due here. */
    List<Line> of(UUID publication);

    /**
     * A transition. A look-up that begins or finds nothing is one from uncertain to uncertain.
     *
     * @param was {@code null}: it is new
     * @param actor which part of the publisher's work made it
     * @param detail for a person; where a person acts, with the name
     */
    record Line(
            Instant at,
            int version,
            @Nullable String was,
            String became,
            String actor,
            long token,
            @Nullable String reason,
            @Nullable String detail) {}
}
