package org.vocero.approval.feed;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The feeds. */
public interface Feeds {

    /** Keeps a new feed and the digest of its token, never the token. */
    void add(Feed feed, String digest);

    /** Those that can be read, the latest first. */
    List<Feed> standing();

    /** The one that can be read with the token that has this digest. */
    Optional<Feed> standing(String digest);

    /** The feed, which nobody else can revoke until the end of the transaction. */
    Optional<Feed> lock(UUID id);

    /** Keeps that it was revoked. */
    void revoke(Feed revoked);
}
