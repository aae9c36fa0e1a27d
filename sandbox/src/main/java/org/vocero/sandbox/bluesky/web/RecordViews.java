package org.vocero.sandbox.bluesky.web;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.vocero.sandbox.bluesky.Names;
import org.vocero.sandbox.wall.Content;
import org.vocero.sandbox.wall.WallPost;
import tools.jackson.databind.json.JsonMapper;

/** Records as a data server answers them. */
@Component
class RecordViews {

    private final JsonMapper json;

    RecordViews(JsonMapper json) {
        this.json = json;
    }

    /** @param isCommitted whether anything was changed */
    Map<String, Object> written(WallPost post, boolean isCommitted) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("uri", post.id());
        answer.put("cid", cid(post));
        if (isCommitted) {
            answer.put("commit", Map.of("cid", cid(post), "rev", Names.tid(post.number())));
        }
        answer.put("validationStatus", "valid");
        return answer;
    }

    Map<String, Object> view(WallPost post) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("uri", post.id());
        view.put("cid", cid(post));
        view.put("value", json.readTree(document(post)));
        return view;
    }

    String cid(WallPost post) {
        return Names.ofRecord(document(post));
    }

    /** Whether a record says to the byte what is there. */
    boolean isSame(WallPost post, Content other) {
        return document(post).equals(document(other));
    }

    private static String document(WallPost post) {
        return document(post.content());
    }

    private static String document(Content content) {
        String document = content.document();
        return document == null ? "{}" : document;
    }
}
