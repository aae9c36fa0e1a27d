package org.vocero.approval.desk;

import java.util.List;

/** A page of a list of posts. */
public record PostPage(List<PostLine> posts, int number, boolean hasNext) {

    public PostPage {
        posts = List.copyOf(posts);
    }
}
