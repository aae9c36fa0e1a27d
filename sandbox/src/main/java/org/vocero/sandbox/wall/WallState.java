package org.vocero.sandbox.wall;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.vocero.sandbox.media.Picture;

/** What the entries add up to. */
final class WallState {

    private final TreeMap<Long, WallPost> posts = new TreeMap<>();
    private final Map<String, NavigableMap<Long, WallPost>> byAccount = new HashMap<>();
    private final Map<String, Long> numbers = new HashMap<>();
    private final Map<Said, Long> latest = new HashMap<>();
    private final Map<Keyed, Long> keyed = new HashMap<>();
    private final Map<Owned, Upload> uploads = new HashMap<>();

    void add(WallPost post, @Nullable String key) {
        numbers.put(post.id(), post.number());
        if (key != null) {
            keyed.put(new Keyed(post.account(), key), post.number());
        }
        keep(post);
    }

    void change(String id, UnaryOperator<WallPost> change) {
        find(id).map(change).ifPresent(this::keep);
    }

    void put(Upload upload) {
        uploads.put(new Owned(upload.account(), upload.id()), upload);
    }

    Optional<Upload> upload(String account, String id) {
        return Optional.ofNullable(uploads.get(new Owned(account, id)));
    }

    Optional<WallPost> find(String id) {
        return Optional.ofNullable(numbers.get(id)).map(posts::get);
    }

    Optional<WallPost> latest(String account, Content content) {
        return Optional.ofNullable(latest.get(Said.of(account, content))).map(posts::get);
    }

    Optional<WallPost> keyed(String account, String key) {
        return Optional.ofNullable(keyed.get(new Keyed(account, key))).map(posts::get);
    }

    /** Newest first. */
    List<WallPost> posts() {
        return List.copyOf(posts.descendingMap().values());
    }

    /** Of one account, newest first. */
    List<WallPost> posts(String account) {
        return List.copyOf(of(account).descendingMap().values());
    }

    int count(String account) {
        return of(account).size();
    }

    /** The greatest number that any post or upload has. */
    long last() {
        long ofUploads = uploads.keySet().stream()
                .map(Owned::id)
                .filter(id -> id.matches("[0-9]{1,18}|[1-8][0-9]{18}"))
                .mapToLong(Long::parseLong)
                .max()
                .orElse(0);
        return Math.max(ofUploads, posts.isEmpty() ? 0 : posts.lastKey());
    }

    private void keep(WallPost post) {
        posts.put(post.number(), post);
        of(post.account()).put(post.number(), post);
        if (post.isPublished()) {
            latest.put(Said.of(post.account(), post.content()), post.number());
        }
        for (Picture picture : post.pictures()) {
            upload(post.account(), picture.id()).ifPresent(upload -> put(upload.asAttached()));
        }
    }

    private NavigableMap<Long, WallPost> of(String account) {
        return byAccount.computeIfAbsent(account, key -> new TreeMap<>());
    }

    private record Owned(String account, String id) {}

    private record Keyed(String account, String key) {}

    /** By what a platform recognises a repetition. */
    private record Said(
            String account, String text, @Nullable String link, List<String> pictures) {

        static Said of(String account, Content content) {
            List<String> digests =
                    content.pictures().stream().map(Picture::digest).toList();
            return new Said(account, content.text(), content.link(), digests);
        }
    }
}
