package org.vocero.sandbox.wall;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import org.vocero.sandbox.media.PictureKind;

/**
 * Everything that was posted, in memory and in the {@link WallLog}.
 *
 * <p>A post is in the log before {@link #post} returns. One lock covers the check for a repetition, the log and the
 * memory: of two equal posts at the same instant one is refused.
 */
public final class Wall {

    /** For how long a key is known; Mastodon: an hour. */
    private static final Duration KEY_KEPT = Duration.ofHours(1);

    private final WallLog log;
    private final PostIds ids;
    private final Clock clock;
    private final Duration duplicateWindow;
    private final WallState state = new WallState();
    private final List<Runnable> watchers = new CopyOnWriteArrayList<>();

    /** Remembers what the log holds. For the duplicate window a platform refuses an account its own text; zero takes every repetition. */
    public Wall(WallLog log, PostIds ids, Clock clock, Duration duplicateWindow) {
        this.log = log;
        this.ids = ids;
        this.clock = clock;
        this.duplicateWindow = duplicateWindow;
        log.readAll().forEach(entry -> entry.applyTo(state));
        ids.seen(state.last());
    }

    /** Makes a post; one that has this id already is repeated by it. */
    public Posting post(Draft draft) {
        Posting posting = record(draft, false);
        tellWatchers();
        return posting;
    }

    /** Makes a post, or has the one with this id say what the draft says. */
    public Posting put(Draft draft) {
        Posting posting = record(draft, true);
        tellWatchers();
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
        tellWatchers();
    }

    /** Keeps a picture for a post to come, under an id that the function makes of a number. */
    public Upload upload(
            String account, LongFunction<String> id, String digest, PictureKind kind, long size, String alt) {
        synchronized (state) {
            String given = id.apply(ids.next());
            write(new WallEntry.Uploaded(given, account, digest, kind, size, alt, clock.instant()));
            return state.upload(account, given).orElseThrow();
        }
    }

    /** Gives an upload another alt text. */
    public void describe(Upload upload, String alt) {
        synchronized (state) {
            write(new WallEntry.Described(upload.account(), upload.id(), alt));
        }
    }

    /** An account's own upload. */
    public Optional<Upload> upload(String account, String id) {
        synchronized (state) {
            return state.upload(account, id);
        }
    }

    /** The post that the account's request with this key made, as long as the key is known. */
    public Optional<WallPost> keyed(String account, @Nullable String key) {
        synchronized (state) {
            return keyed(account, key, clock.instant());
        }
    }

    public Optional<WallPost> find(String id) {
        synchronized (state) {
            return state.find(id);
        }
    }

    /** What readers see, newest first. */
    public List<WallPost> published() {
        synchronized (state) {
            return published(state.posts());
        }
    }

    /** What readers see of one account, newest first. */
    public List<WallPost> publishedBy(String account) {
        synchronized (state) {
            return published(state.posts(account));
        }
    }

    /** Of one account, published or not. */
    public int count(String account) {
        synchronized (state) {
            return state.count(account);
        }
    }

    /** Runs after every change, on the thread that caused it. */
    public void watch(Runnable watcher) {
        watchers.add(watcher);
    }

    /** By when readers saw them, which for a post that was published later is not the order of their numbers. */
    private static List<WallPost> published(List<WallPost> posts) {
        return posts.stream()
                .filter(WallPost::isPublished)
                .sorted(Comparator.comparing(WallPost::at).reversed())
                .toList();
    }

    private Posting record(Draft draft, boolean replaces) {
        Instant now = clock.instant();
        synchronized (state) {
            long number = ids.next();
            String id = draft.id().apply(number);
            Optional<WallPost> same = known(draft, id, now);
            if (same.isPresent()) {
                return again(draft, same.get(), replaces, now);
            }
            Optional<WallPost> repeated = repeated(draft, now);
            if (repeated.isPresent()) {
                write(new WallEntry.RepeatRefused(repeated.get().id(), now));
                return new Posting.Repeats(repeated.get());
            }
            Author author = draft.author();
            write(new WallEntry.Posted(
                    number,
                    id,
                    author.account(),
                    author.channel(),
                    author.handle(),
                    draft.content(),
                    draft.key(),
                    now,
                    draft.published() ? now : null));
            return new Posting.Taken(state.find(id).orElseThrow());
        }
    }

    private Optional<WallPost> known(Draft draft, String id, Instant now) {
        return keyed(draft.author().account(), draft.key(), now).or(() -> state.find(id));
    }

    private Optional<WallPost> keyed(String account, @Nullable String key, Instant now) {
        return Optional.ofNullable(key)
                .flatMap(given -> state.keyed(account, given))
                .filter(post -> post.createdAt().plus(KEY_KEPT).isAfter(now));
    }

    private Optional<WallPost> repeated(Draft draft, Instant now) {
        Author author = draft.author();
        if (!author.channel().refusesRepetition(draft.content())) {
            return Optional.empty();
        }
        return state.latest(author.account(), draft.content())
                .filter(post -> post.at().plus(duplicateWindow).isAfter(now));
    }

    private Posting again(Draft draft, WallPost earlier, boolean replaces, Instant now) {
        if (draft.key() == null && !replaces) {
            write(new WallEntry.RepeatRefused(earlier.id(), now));
            return new Posting.Repeats(earlier);
        }
        if (replaces && !draft.content().equals(earlier.content())) {
            write(new WallEntry.Edited(earlier.id(), draft.content(), now));
            return new Posting.Taken(state.find(earlier.id()).orElseThrow());
        }
        write(new WallEntry.RepeatAnswered(earlier.id(), now));
        return new Posting.Same(earlier);
    }

    private void write(WallEntry entry) {
        log.append(entry);
        entry.applyTo(state);
    }

    private void tellWatchers() {
        watchers.forEach(Runnable::run);
    }
}
