package org.vocero.approval.audit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.UUID;

public final class InMemoryAuditLog implements AuditLog {

    private final List<AuditEntry> entries = new ArrayList<>();

    @Override
    public void add(Collection<AuditEntry> added) {
        entries.addAll(added);
    }

    @Override
    public List<AuditEntry> of(UUID post) {
        return entries.stream().filter(entry -> post.equals(entry.post())).toList();
    }

    @Override
    public List<AuditEntry> ofAccount(String account, int limit) {
        List<AuditEntry> found = new ArrayList<>(entries.stream()
                .filter(entry -> account.equals(entry.account()))
                .toList());
        Collections.reverse(found);
        return found.stream().limit(limit).toList();
    }

    /** What happened, in words of the log. */
    public List<String> facts() {
        return entries.stream().map(AuditEntry::what).toList();
    }
}
