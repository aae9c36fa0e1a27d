package org.vocero.approval.audit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

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

    @Override
    public List<AuditLine> latest(@Nullable String campaign, long before, int limit) {
        List<AuditLine> lines = new ArrayList<>();
        for (int i = entries.size() - 1; i >= 0; i--) {
            AuditEntry entry = entries.get(i);
            if (i < before && (campaign == null || campaign.equals(entry.campaign()))) {
                lines.add(new AuditLine(i, entry, null));
            }
        }
        return lines.stream().limit(limit).toList();
    }

    /** What happened, in words of the log. */
    public List<String> facts() {
        return entries.stream().map(AuditEntry::what).toList();
    }
}
