package org.vocero.approval.post;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.vocero.approval.audit.Act;

public final class InMemoryPosts implements Posts {

    private final Map<PostId, List<WrittenPost>> versions = new LinkedHashMap<>();

    @Override
    public Optional<Post> find(PostId id) {
        return versions(id).stream().reduce((first, second) -> second).map(WrittenPost::post);
    }

    @Override
    public Optional<Post> lock(PostId id) {
        return find(id);
    }

    @Override
    public List<Post> lock(Collection<PostId> ids) {
        return ids.stream().flatMap(id -> find(id).stream()).toList();
    }

    @Override
    public Map<PostId, Message> messages(Collection<PostId> ids) {
        return lock(ids).stream().collect(Collectors.toMap(Post::id, post -> message(post.id(), post.version())));
    }

    @Override
    public List<Post> lockAll(String campaign) {
        return ofCampaign(campaign, "", Integer.MAX_VALUE).stream()
                .map(WrittenPost::post)
                .toList();
    }

    @Override
    public List<WrittenPost> ofCampaign(String campaign, String after, int limit) {
        return versions.values().stream()
                .map(all -> all.get(all.size() - 1))
                .filter(current -> current.post().campaign().equals(campaign))
                .filter(current -> current.post().key().compareTo(after) > 0)
                .sorted(Comparator.comparing(current -> current.post().key()))
                .limit(limit)
                .toList();
    }

    @Override
    public List<WrittenPost> inPlanOrder(String campaign, String after, int limit) {
        List<WrittenPost> current = versions.values().stream()
                .map(all -> all.get(all.size() - 1))
                .filter(written -> written.post().campaign().equals(campaign))
                .toList();
        List<String> keys =
                current.stream().map(written -> written.post().key()).toList();
        return current.stream().skip(keys.indexOf(after) + 1L).limit(limit).toList();
    }

    @Override
    public List<WrittenPost> versions(PostId id) {
        return List.copyOf(versions.getOrDefault(id, List.of()));
    }

    @Override
    public Message message(PostId id, int version) {
        return versions(id).stream()
                .filter(written -> written.post().version() == version)
                .map(WrittenPost::message)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no version " + version + " of " + id));
    }

    @Override
    public void add(Collection<Revision> revisions, Act act) {
        for (Revision revision : revisions) {
            versions.computeIfAbsent(revision.post().id(), id -> new ArrayList<>())
                    .add(new WrittenPost(revision.post(), revision.message(), act));
        }
    }

    @Override
    public void change(Collection<Transition> transitions) {
        for (Transition step : transitions) {
            List<WrittenPost> all = versions.getOrDefault(step.before().id(), List.of());
            WrittenPost written = all.stream()
                    .filter(version -> version.post().equals(step.before()))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("not in the state it was read in: " + step));
            all.set(all.indexOf(written), new WrittenPost(step.after(), written.message(), written.created()));
        }
    }
}
