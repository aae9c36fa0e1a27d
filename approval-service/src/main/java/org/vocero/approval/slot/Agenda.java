package org.vocero.approval.slot;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.vocero.approval.post.PostId;

/** What is planned on accounts, by whichever campaign. */
public interface Agenda {

    /**
     * Everything that is due on these accounts from the one instant to the other, both included, by account and instant. Drafts are
     * among it, since who wrote one means its time; what has no date yet, and what was refused or withdrawn, is not.
     */
    List<Planned> on(Collection<String> accounts, Instant from, Instant to);

    /** What is planned of a post, in the order of its accounts; nothing while it has no date, or is neither a draft nor approved. */
    List<Planned> of(PostId post);
}
