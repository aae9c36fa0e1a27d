package org.vocero.approval.campaign;

import java.util.List;

/** The words that a campaign's posts are tagged with; an empty list leaves its words free. */
public record Vocabulary(List<String> regions, List<String> themes, List<String> lenses) {

    public Vocabulary {
        regions = List.copyOf(regions);
        themes = List.copyOf(themes);
        lenses = List.copyOf(lenses);
    }
}
