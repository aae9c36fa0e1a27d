package org.vocero.scheduling.publication;

import java.util.Collection;
import java.util.Map;
import java.util.Set;

/** The posts that decisions were heard about, with their publications. */
public interface Posts {

    /** These posts, each of them; nobody else changes them or releases their publications before the current transaction ends. */
    Map<PostId, Post> lock(Set<PostId> ids);

    /** Keeps posts that were locked in this transaction. */
    void save(Collection<Post> posts);
}
