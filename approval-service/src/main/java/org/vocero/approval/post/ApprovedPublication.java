package org.vocero.approval.post;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A publication of an approved version as it stands.
 *
 * @param rescheduling {@code null} where nobody moved it since it was approved
 */
public record ApprovedPublication(
        UUID id, Placement placement, Seal seal, @Nullable Rescheduling rescheduling) {}
