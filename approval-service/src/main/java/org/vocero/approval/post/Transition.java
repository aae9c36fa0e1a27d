package org.vocero.approval.post;

import org.jspecify.annotations.Nullable;
import org.vocero.approval.audit.Act;
import org.vocero.approval.audit.AuditEntry;

/** A version's step from a state to the next. */
public record Transition(Post before, Post after) {

    /** The step's line in the audit log. */
    public AuditEntry entry(Act act, @Nullable String reason) {
        return new AuditEntry(
                act.at(),
                act.who(),
                after.state().word(),
                after.campaign(),
                null,
                after.id().value(),
                after.version(),
                before.state().word(),
                after.state().word(),
                reason);
    }
}
