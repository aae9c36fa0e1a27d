package org.vocero.approval.audit;

import org.jspecify.annotations.Nullable;

/**
 * An entry where it stands in the log.
 *
 * @param number grows from each entry to those after it
 * @param postKey of the post that it is about, within its campaign
 */
public record AuditLine(
        long number, AuditEntry entry, @Nullable String postKey) {}
