package org.vocero.approval.audit;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Every change that a person made, kept with the change and never altered. */
public interface AuditLog {

    /** Adds entries, in their order, to the current transaction. */
    void add(Collection<AuditEntry> entries);

    /** Everything that happened to a post, oldest first. */
    List<AuditEntry> of(UUID post);

    /** What people did to an account, the latest first, up to {@code limit}. */
    List<AuditEntry> ofAccount(String account, int limit);
}
