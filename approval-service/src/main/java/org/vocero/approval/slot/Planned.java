package org.vocero.approval.slot;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.vocero.approval.campaign.Campaign;
import org.vocero.approval.post.Message;
import org.vocero.approval.post.Post;
import org.vocero.approval.post.PostId;
import org.vocero.approval.post.State;

/**
 * A publication as it is planned, be its version a draft or approved.
 *
 * @param key of its post, within its campaign
 * @param zone that its local time is in
 * @param approved whether it is; otherwise a draft says so
 */
public record Planned(
        UUID publication,
        PostId post,
        String campaign,
        String key,
        String title,
        String account,
        ZoneId zone,
        Instant dueAt,
        boolean approved) {

    /** What would be planned if a post said this; nothing while the date that it follows is not known. */
    public static List<Planned> of(Post post, Message message, Campaign campaign) {
        return message.day(campaign).stream()
                .flatMap(day -> message.placements().stream()
                        .map(place -> new Planned(
                                post.publicationOn(place.account()),
                                post.id(),
                                post.campaign(),
                                post.key(),
                                message.title(),
                                place.account(),
                                place.zone(),
                                message.when(place).dueAt(day),
                                post.state() == State.APPROVED)))
                .toList();
    }
}
