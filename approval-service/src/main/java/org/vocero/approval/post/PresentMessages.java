package org.vocero.approval.post;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vocero.approval.campaign.Campaign;

/** What posts say as things stand: their newest versions, at the times to which people have moved them since. */
public final class PresentMessages {

    private final Posts posts;
    private final PresentTimings timings;

    public PresentMessages(Posts posts, PresentTimings timings) {
        this.posts = posts;
        this.timings = timings;
    }

    /** The same version; as it was approved where it was not moved, or not all of it to the same time. */
    public WrittenPost of(WrittenPost written, Campaign campaign) {
        return of(List.of(written), campaign).get(0);
    }

    /** The same versions in the same order. */
    public List<WrittenPost> of(List<WrittenPost> written, Campaign campaign) {
        Map<PostId, Timing> moved =
                timings(written.stream().map(one -> one.post().id()).toList(), campaign);
        return written.stream()
                .map(one -> {
                    Timing timing = moved.get(one.post().id());
                    return timing == null
                            ? one
                            : new WrittenPost(one.post(), one.message().movedTo(timing, campaign), one.created());
                })
                .toList();
    }

    /** Whether its accounts are due at times that no version could say, so that an edit gives them one time again. */
    public boolean isApart(PostId post, Campaign campaign) {
        return timings.of(List.of(post), campaign).values().stream().anyMatch(Optional::isEmpty);
    }

    /** What those say that were moved. */
    Map<PostId, Message> moved(Collection<PostId> ids, Campaign campaign) {
        Map<PostId, Timing> moved = ids.isEmpty() ? Map.of() : timings(ids, campaign);
        Map<PostId, Message> messages = new HashMap<>();
        if (!moved.isEmpty()) {
            posts.messages(moved.keySet())
                    .forEach((id, message) ->
                            messages.put(id, message.movedTo(moved.getOrDefault(id, message.timing()), campaign)));
        }
        return messages;
    }

    /** Those that say as they stand exactly what is given for each. */
    public List<PostId> saying(Map<PostId, Message> given, Campaign campaign) {
        return moved(given.keySet(), campaign).entrySet().stream()
                .filter(present -> present.getValue().saysTheSameAs(given.get(present.getKey())))
                .map(Map.Entry::getKey)
                .toList();
    }

    private Map<PostId, Timing> timings(Collection<PostId> ids, Campaign campaign) {
        Map<PostId, Timing> known = new HashMap<>();
        timings.of(ids, campaign).forEach((id, timing) -> timing.ifPresent(one -> known.put(id, one)));
        return known;
    }
}
