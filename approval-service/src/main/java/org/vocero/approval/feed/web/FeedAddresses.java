package org.vocero.approval.feed.web;

import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.vocero.approval.feed.Token;

/** Where feeds are read. */
public final class FeedAddresses {

    private FeedAddresses() {}

    /** As whoever sent the current request reaches this service. */
    public static String of(Token token) {
        return ServletUriComponentsBuilder.fromCurrentContextPath()
                .path("/feeds/{token}.ics")
                .buildAndExpand(token.value())
                .toUriString();
    }
}
