package org.vocero.sandbox.wall;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Everything that was posted, in memory and in the {@link WallLog}.
 *
 * <p>A post is in the log before {@link #post} returns. One lock covers the check for a repetition, the log and the
 * memory: of two equal posts at the same instant one is refused.
 */
public final class Wall {

    private final WallLog log;
    private final PostIds ids;
    private final Clock clock;
    private final Duration duplicateWindow;
    private final State state = new State();
    private final List<Runnable> watchers = new CopyOnWriteArrayList<>();

    /** Remembers what the log holds. For the duplicate window the platform refuses an account its own text; zero takes every repetition. */
    public Wall(WallLog log, PostIds ids, Clock clock, Duration duplicateWindow) {
        this.log = log;
        this.ids = ids;
        this.clock = clock;
        this.duplicateWindow = duplicateWindow;
        log.readAll().forEach(entry -> entry.applyTo(state));
        state.posts.forEach((number, post) -> ids.seen(number));
    }

    public Posting post(Draft draft) {
        Posting posting = record(draft);
        watchers.forEach(Runnable::run);
        return posting;
    }

    /** Publishes an unpublished post; one that is published stays as it is. */
    public void publish(String id) {
        synchronized (state) {
            if (state.find(id).filter(post -> !post.isPublished()).isEmpty()) {
                return;
            }
            write(new WallEntry.Published(id, clock.instant()));
        }
        watchers.forEach(Runnable::run);
    }

    public Optional<WallPost> find(String id) {
        synchronized (state) {
            return state.find(id);
        }
    }

    /** What readers see, newest first. */
    public List<WallPost> published() {
        List<WallPost> published = new ArrayList<>();
        synchronized (state) {
            state.posts.descendingMap().values().stream()
                    .filter(WallPost::isPublished)
                    .forEach(published::add);
        }
        published.sort((one, other) -> other.at().compareTo(one.at()));
        return published;
    }

    /** Runs after every change, on the thread that caused it. */
    public void watch(Runnable watcher) {
        watchers.add(watcher);
    }

    private Posting record(Draft draft) {
        Author author = draft.author();
        Instant now = clock.instant();
        synchronized (state) {
            Optional<WallPost> earlier = state.latest(author.account(), draft.text(), draft.link())
                    .filter(post -> post.at().plus(duplicateWindow).isAfter(now));
            if (earlier.isPresent()) {
                write(new WallEntry.RepeatRefused(earlier.get().id(), now));
                return new Posting.Repeats(earlier.get());
            }
            String id = draft.id().apply(ids.next());
            write(new WallEntry.Posted(
                    id,
                    author.account(),
                    author.channel(),
                    author.handle(),
                    draft.text(),
                    draft.link(),
                    now,
                    draft.published() ? now : null));
            return new Posting.Taken(state.find(id).orElseThrow());
        }
    }

    private void write(WallEntry entry) {
        log.append(entry);
        entry.applyTo(state);
    }

    /** What the entries add up to. */
    static final class State {

        /** By the number within the id, which is unique over all channels and grows with time. */
        private final TreeMap<Long, WallPost> posts = new TreeMap<>();

        private final Map<Content, Long> latest = new HashMap<>();

        void add(WallPost post) {
            posts.put(number(post.id()), post);
            remember(post);
        }

        void change(String id, UnaryOperator<WallPost> change) {
            WallPost changed = posts.computeIfPresent(number(id), (number, post) -> change.apply(post));
            if (changed != null) {
                remember(changed);
            }
        }

        private Optional<WallPost> find(String id) {
            return Optional.ofNullable(posts.get(number(id)))
                    .filter(post -> post.id().equals(id));
        }

        private Optional<WallPost> latest(String account, String text, @Nullable String link) {
            return Optional.ofNullable(latest.get(new Content(account, text, link)))
                    .map(posts::get);
        }

        private void remember(WallPost post) {
            if (post.isPublished()) {
                latest.put(new Content(post.account(), post.text(), post.link()), number(post.id()));
            }
        }

        /** The digits after the page's own; -1 for what is no id of ours. */
        private static long number(String id) {
            String digits = id.substring(id.indexOf('_') + 1);
            return digits.matches("[0-9]{1,18}|[1-8][0-9]{18}") ? Long.parseLong(digits) : -1;
        }
    }

    /** By what a platform recognises a repetition. */
    private record Content(
            String account, String text, @Nullable String link) {}
}
