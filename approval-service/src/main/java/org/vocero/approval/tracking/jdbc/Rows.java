package org.vocero.approval.tracking.jdbc;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vocero.approval.tracking.Happening;
import org.vocero.approval.tracking.Publication;
import org.vocero.approval.tracking.Refusal;
import org.vocero.approval.tracking.Track;
import tools.jackson.databind.json.JsonMapper;

/** Any number of rows as one parameter: a JSON array that PostgreSQL unfolds into a table's row type. */
@Component
class Rows {

    private final JsonMapper json;

    Rows(JsonMapper json) {
        this.json = json;
    }

    String ofHappenings(Collection<Happening> happenings) {
        return write(happenings, happening -> {
            Map<String, @Nullable Object> row = columnsOf(happening.publication());
            row.put("event_id", happening.eventId());
            row.put("kind", happening.kind().key());
            row.put("version", happening.version());
            row.put("revision", happening.revision());
            row.put("said_at", happening.saidAt());
            row.put("at", happening.at());
            row.put("language", happening.language());
            row.put("title", happening.title());
            row.put("due_at", happening.dueAt());
            row.put("until", happening.until());
            row.put("url", happening.url());
            row.put("detail", happening.detail());
            row.put("token", happening.token());
            row.put("cost", happening.cost());
            return row;
        });
    }

    String ofTracks(Collection<Track> tracks) {
        return write(tracks, track -> {
            Map<String, @Nullable Object> row = columnsOf(track.publication());
            row.put("state", track.state().key());
            row.put("version", track.version());
            row.put("revision", track.revision());
            row.put("language", track.language());
            row.put("title", track.title());
            row.put("due_at", track.dueAt());
            row.put("released_at", track.releasedAt());
            row.put("published_at", track.publishedAt());
            row.put("until", track.until());
            row.put("url", track.url());
            row.put("detail", track.detail());
            row.put("token", track.token());
            row.put("cost", track.cost());
            return row;
        });
    }

    String ofRefusals(Collection<Refusal> refusals) {
        return write(refusals, refusal -> {
            Map<String, @Nullable Object> row = new LinkedHashMap<>();
            row.put("origin", refusal.origin());
            row.put("publication_id", refusal.publicationId());
            row.put("post_id", refusal.postId());
            row.put("version", refusal.version());
            row.put("campaign", refusal.campaign());
            row.put("account", refusal.account());
            row.put("channel", refusal.channel());
            row.put("reason", refusal.reason());
            row.put("detail", refusal.detail());
            row.put("refused_at", refusal.refusedAt());
            return row;
        });
    }

    private static Map<String, @Nullable Object> columnsOf(Publication publication) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("publication_id", publication.id());
        row.put("post_id", publication.postId());
        row.put("campaign", publication.campaign());
        row.put("account", publication.account());
        row.put("channel", publication.channel());
        return row;
    }

    private <T> String write(Collection<T> things, Function<T, Map<String, @Nullable Object>> columns) {
        List<Map<String, @Nullable Object>> table = things.stream().map(columns).toList();
        return json.writeValueAsString(table);
    }
}
