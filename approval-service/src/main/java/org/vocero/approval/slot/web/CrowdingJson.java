package org.vocero.approval.slot.web;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.vocero.approval.slot.Crowd;
import org.vocero.approval.slot.Planned;

/**
 * What is crowded of what is still to come.
 *
 * @param crowded how many publications
 * @param publications the earliest of them, up to 500
 */
public record CrowdingJson(int crowded, List<CrowdJson> publications) {

    private static final int AT_MOST = 500;

    public static CrowdingJson of(List<Crowd> crowds) {
        return new CrowdingJson(
                crowds.size(), crowds.stream().limit(AT_MOST).map(CrowdJson::of).toList());
    }

    /**
     * A publication with others of its account too near to it.
     *
     * @param count how many, of which the nearest are named
     */
    public record CrowdJson(
            PlannedJson publication, String account, Duration leastDistance, int count, List<PlannedJson> near) {

        static CrowdJson of(Crowd crowd) {
            return new CrowdJson(
                    PlannedJson.of(crowd.publication()),
                    crowd.publication().account(),
                    crowd.apart(),
                    crowd.count(),
                    crowd.near().stream().map(PlannedJson::of).toList());
        }
    }

    /** A publication as it is planned. */
    public record PlannedJson(UUID id, String campaign, String post, String title, Instant dueAt) {

        static PlannedJson of(Planned planned) {
            return new PlannedJson(
                    planned.publication(), planned.campaign(), planned.key(), planned.title(), planned.dueAt());
        }
    }
}
