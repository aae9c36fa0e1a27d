package org.vocero.scheduling.publication;

import static java.util.Comparator.comparing;
import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The ports of the schedule in memory, for one thread. */
public final class InMemorySchedule implements Anchors, Publications, Releases, Announcements {

    private static final Comparator<Publication> BY_ID =
            comparing(publication -> publication.id().value().toString());

    private static final Comparator<Publication> IN_ORDER = Comparator.<Publication, Instant>comparing(
                    publication -> window(publication).dueAt())
            .thenComparing(BY_ID);

    private final Map<Anchor, LocalDate> dates = new HashMap<>();
    private final Map<PostId, Post> posts = new HashMap<>();
    private final Map<PublicationId, Content> prepared = new HashMap<>();
    private final List<SchedulingEvent> announced = new ArrayList<>();

    public void date(Anchor anchor, LocalDate date) {
        dates.put(anchor, date);
    }

    public void undate(Anchor anchor) {
        dates.remove(anchor);
    }

    public Publication find(PublicationId id) {
        return all().stream()
                .filter(publication -> publication.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    public Map<PublicationId, Content> prepared() {
        return Map.copyOf(prepared);
    }

    /** What was announced since the last call. */
    public List<SchedulingEvent> announced() {
        List<SchedulingEvent> since = List.copyOf(announced);
        announced.clear();
        return since;
    }

    @Override
    public AnchorDates hold(Set<Anchor> anchors) {
        return new AnchorDates(anchors.stream().filter(dates::containsKey).collect(toMap(identity(), dates::get)));
    }

    public Posts posts() {
        return new Posts() {
            @Override
            public Map<PostId, Post> lock(Set<PostId> ids) {
                return ids.stream().collect(toMap(identity(), id -> posts.getOrDefault(id, Post.unheardOf(id))));
            }

            @Override
            public void save(Collection<Post> changed) {
                changed.forEach(post -> posts.put(post.id(), post));
            }
        };
    }

    @Override
    public List<Publication> lockFollowers(Anchor anchor) {
        return all().stream()
                .filter(publication -> publication
                        .schedule()
                        .day()
                        .followed()
                        .filter(anchor::equals)
                        .isPresent())
                .filter(publication -> publication.state().followsItsDay())
                .toList();
    }

    @Override
    public List<Publication> scheduledAfter(Optional<PublicationId> id, int atMost) {
        String after = id.map(PublicationId::value).map(Object::toString).orElse("");
        return scheduled().stream()
                .filter(publication -> publication.id().value().toString().compareTo(after) > 0)
                .limit(atMost)
                .toList();
    }

    @Override
    public List<Publication> lockScheduled(Set<PublicationId> ids) {
        return scheduled().stream()
                .filter(publication -> ids.contains(publication.id()))
                .toList();
    }

    @Override
    public void save(Collection<Publication> publications) {
        publications.forEach(this::save);
    }

    private void save(Publication publication) {
        Post post = posts.getOrDefault(publication.post(), Post.unheardOf(publication.post()));
        Map<PublicationId, Publication> theirs = new HashMap<>(post.publications());
        theirs.put(publication.id(), publication);
        posts.put(post.id(), new Post(post.id(), post.approvedVersion(), post.withdrawnVersion(), theirs));
    }

    @Override
    public void prepare(Collection<Prepared> messages) {
        messages.forEach(message -> prepared.put(message.publication().id(), message.content()));
    }

    @Override
    public void forgetNeedless() {
        prepared.keySet()
                .removeIf(id -> find(id).state()
                        .match(new State.Cases<>(
                                planned -> false,
                                scheduled -> false,
                                released -> true,
                                missed -> false,
                                cancelled -> true)));
    }

    @Override
    public List<Settled> settleDue(Instant now, Duration ahead, int atMost, Mark after) {
        return scheduled().stream()
                .filter(publication -> !window(publication).dueAt().isAfter(now.plus(ahead)))
                .sorted(IN_ORDER)
                .filter(publication -> isBehind(publication, after))
                .limit(atMost)
                .map(publication -> settle(publication, now))
                .toList();
    }

    private static boolean isBehind(Publication publication, Mark mark) {
        int order = window(publication).dueAt().compareTo(mark.dueAt());
        return order > 0
                || (order == 0
                        && publication
                                        .id()
                                        .value()
                                        .toString()
                                        .compareTo(mark.publication().value().toString())
                                > 0);
    }

    private Settled settle(Publication publication, Instant now) {
        Window window = window(publication);
        boolean missed = now.isAfter(window.notAfter());
        State state = missed ? new State.Missed(window, now) : new State.Released(window, now);
        save(new Publication(
                publication.id(),
                publication.post(),
                publication.version(),
                publication.revision(),
                publication.place(),
                publication.schedule(),
                state));
        return new Settled(
                publication.id(),
                publication.post(),
                publication.version(),
                publication.revision(),
                publication.place(),
                window,
                missed ? Outcome.MISSED : Outcome.RELEASED);
    }

    @Override
    public void announce(List<SchedulingEvent> events) {
        announced.addAll(events);
    }

    @Override
    public void announceSettled(List<Settled> settled, Instant at) {
        throw new UnsupportedOperationException("nothing is told of what was settled here");
    }

    private List<Publication> scheduled() {
        return all().stream()
                .filter(publication -> publication.state() instanceof State.Scheduled)
                .toList();
    }

    private List<Publication> all() {
        return posts.values().stream()
                .flatMap(post -> post.publications().values().stream())
                .sorted(BY_ID)
                .toList();
    }

    private static Window window(Publication publication) {
        return publication.state().derivedWindow().orElseThrow();
    }
}
