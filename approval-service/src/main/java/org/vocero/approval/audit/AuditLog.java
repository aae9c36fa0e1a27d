package org.vocero.approval.audit;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Every change that a person made, kept with the change and never altered. */
public interface AuditLog {

    /** Adds entries, in their order, to the current transaction. */
    void add(Collection<AuditEntry> entries);

    /** Everything that happened to a post, oldest first. */
    List<AuditEntry> of(UUID post);

    /** What people did to an account, the latest first, up to {@code limit}. */
    List<AuditEntry> ofAccount(String account, int limit);

    /**
     * The latest entries that come before one, the latest first, up to {@code limit}.
     *
     * @param campaign that they are about; {@code null} for all there are
     * @param before number of the one that they come before; {@link Long#MAX_VALUE} to begin
     */
    List<AuditLine> latest(@Nullable String campaign, long before, int limit);
}
