package org.vocero.sandbox.wall.web;

import java.util.List;
import java.util.function.ToIntFunction;
import org.vocero.sandbox.wall.Doubles;
import org.vocero.sandbox.wall.WallPost;
import org.vocero.sandbox.wall.WallPost.Tally;

/**
 * What the posts on the wall come to.
 *
 * @param doubles posts that their account has more than once, each of them counted
 * @param repeatsRefused how often a platform refused to post one again
 * @param repeatsAnswered how often a platform answered with one, knowing the request again
 * @param edits how often what one says was changed
 */
record Summary(int posts, int doubles, int repeatsRefused, int repeatsAnswered, int edits) {

    static Summary of(List<WallPost> posts, Doubles doubles) {
        int doubled = (int)
                posts.stream().filter(post -> doubles.timesPosted(post) > 1).count();
        return new Summary(
                posts.size(),
                doubled,
                sum(posts, Tally::repeatsRefused),
                sum(posts, Tally::repeatsAnswered),
                sum(posts, Tally::edits));
    }

    private static int sum(List<WallPost> posts, ToIntFunction<Tally> count) {
        return posts.stream().map(WallPost::tally).mapToInt(count).sum();
    }
}
