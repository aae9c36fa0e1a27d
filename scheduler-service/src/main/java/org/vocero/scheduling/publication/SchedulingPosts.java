package org.vocero.scheduling.publication;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Takes up what people decided about posts. A batch takes its locks at once and always in the same order, anchors, posts, publications,
 * so that two batches wait for each other and never deadlock.
 */
public final class SchedulingPosts {

    private final Anchors anchors;
    private final Posts posts;
    private final Releases releases;
    private final Announcements announcements;

    public SchedulingPosts(Anchors anchors, Posts posts, Releases releases, Announcements announcements) {
        this.anchors = anchors;
        this.posts = posts;
        this.releases = releases;
        this.announcements = announcements;
    }

    /** Applies decisions in their order, in the current transaction. One that is not news changes nothing and says nothing. */
    public void decide(List<Decision> decisions) {
        AnchorDates dates = anchors.hold(anchorsOf(decisions));
        Map<PostId, Post> before = posts.lock(postsOf(decisions));
        Map<PostId, Post> after = new HashMap<>(before);
        Map<PublicationId, Content> contents = new HashMap<>();
        List<SchedulingEvent> events = new ArrayList<>();
        for (Decision decision : decisions) {
            Post current = known(after, decision.post());
            Change<Post> change = decision.on(current, dates);
            if (decision instanceof Approval approval) {
                approval.slots().stream()
                        .filter(slot -> isTaken(approval, slot, current, change.now()))
                        .forEach(slot -> contents.put(slot.publication(), slot.content()));
            }
            after.put(decision.post(), change.now());
            events.addAll(change.events());
        }
        posts.save(after.values().stream()
                .filter(post -> !post.equals(before.get(post.id())))
                .toList());
        releases.prepare(prepared(after.values(), contents));
        announcements.announce(events);
    }

    /** Whether the publication is now as this decision says it, and was not before. */
    private static boolean isTaken(Approval approval, Approval.Slot slot, Post before, Post after) {
        Publication was = before.publications().get(slot.publication());
        Publication is = after.publications().get(slot.publication());
        return is != null && !is.equals(was) && is.version() == approval.version() && is.revision() == slot.revision();
    }

    private static List<Releases.Prepared> prepared(Collection<Post> posts, Map<PublicationId, Content> contents) {
        List<Releases.Prepared> prepared = new ArrayList<>();
        for (Post post : posts) {
            post.publications().forEach((id, publication) -> {
                Content content = contents.get(id);
                if (content != null) {
                    prepared.add(new Releases.Prepared(publication, content));
                }
            });
        }
        return prepared;
    }

    private static Post known(Map<PostId, Post> posts, PostId id) {
        return posts.computeIfAbsent(id, Post::unheardOf);
    }

    private static Set<Anchor> anchorsOf(List<Decision> decisions) {
        return decisions.stream()
                .flatMap(decision -> decision.anchors().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Set<PostId> postsOf(List<Decision> decisions) {
        return decisions.stream().map(Decision::post).collect(Collectors.toUnmodifiableSet());
    }
}
