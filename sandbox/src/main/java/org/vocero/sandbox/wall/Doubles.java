package org.vocero.sandbox.wall;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.vocero.sandbox.media.Picture;

/** How often each account posted the same, as far as a reader can tell: what must never be more than once. */
public final class Doubles {

    private final Map<Said, Long> times;

    public Doubles(List<WallPost> posts) {
        this.times = posts.stream().collect(Collectors.groupingBy(Said::of, Collectors.counting()));
    }

    /** At least 1 for a post among them. */
    public int timesPosted(WallPost post) {
        return times.getOrDefault(Said.of(post), 1L).intValue();
    }

    /** Posts without words are told apart by their pictures. */
    private record Said(String account, String text, List<String> pictures) {

        static Said of(WallPost post) {
            List<String> digests = post.text().isBlank()
                    ? post.pictures().stream().map(Picture::digest).toList()
                    : List.of();
            return new Said(post.account(), post.text(), digests);
        }
    }
}
