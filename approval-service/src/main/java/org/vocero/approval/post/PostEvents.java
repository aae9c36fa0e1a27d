package org.vocero.approval.post;

import java.util.Collection;

/** Where posts say what happened; it is heard if the current transaction commits, and never otherwise. */
@FunctionalInterface
public interface PostEvents {

    /** Events of one post are heard in this order; the caller holds the post's lock. */
    void say(Collection<PostEvent> events);
}
