package org.vocero.approval.plan;

import java.util.List;
import org.vocero.approval.outcome.Problem;

/**
 * What an import of a media plan came to, in posts.
 *
 * @param updated posts that have a new version
 * @param rejected rows that were left out
 * @param withdrawn of the updated posts, those that lost their approval by it
 * @param publications that the created, updated and unchanged posts have
 * @param crowded of these, those that others of their account are too near to
 * @param warnings about the first of the crowded ones
 */
public record PlanImported(
        int created,
        int updated,
        int unchanged,
        int rejected,
        int withdrawn,
        int publications,
        int crowded,
        List<Problem> warnings,
        List<Problem> problems) {

    public PlanImported {
        warnings = List.copyOf(warnings);
        problems = List.copyOf(problems);
    }
}
