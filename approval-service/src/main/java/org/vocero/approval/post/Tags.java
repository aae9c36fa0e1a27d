package org.vocero.approval.post;

import java.util.List;

/**
 * What a post is about.
 *
 * @param objectives numbers of the Global Compact's objectives, 1 to 23
 */
public record Tags(List<String> regions, List<String> themes, List<String> lenses, List<Integer> objectives) {

    public Tags {
        regions = List.copyOf(regions);
        themes = List.copyOf(themes);
        lenses = List.copyOf(lenses);
        objectives = List.copyOf(objectives);
    }
}
