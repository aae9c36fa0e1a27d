package org.vocero.approval.desk.web;

import org.springframework.web.util.UriComponentsBuilder;

/** Where a post's page is. */
final class PostAddress {

    private PostAddress() {}

    /** The view that sends the browser there, after a form. */
    static String redirect(String campaign, String post) {
        return "redirect:"
                + UriComponentsBuilder.fromPath("/campaigns/{campaign}/posts/{post}")
                        .buildAndExpand(campaign, post)
                        .encode()
                        .toUriString();
    }
}
