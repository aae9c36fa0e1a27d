package org.vocero.approval.slot;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.vocero.approval.post.PostId;

/** What a test says is planned. */
record FixedAgenda(List<Planned> planned) implements Agenda {

    @Override
    public List<Planned> on(Collection<String> accounts, Instant from, Instant to) {
        return planned.stream()
                .filter(one -> accounts.contains(one.account()))
                .filter(one -> !one.dueAt().isBefore(from) && !one.dueAt().isAfter(to))
                .toList();
    }

    @Override
    public List<Planned> of(PostId post) {
        return planned.stream().filter(one -> one.post().equals(post)).toList();
    }
}
