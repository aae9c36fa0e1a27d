package org.vocero.outbox;

import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Message headers as the table keeps them: one JSON object of strings. */
final class Headers {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<LinkedHashMap<String, Object>> OBJECT = new TypeReference<>() {};

    private Headers() {}

    static String toJson(Map<String, String> headers) {
        return JSON.writeValueAsString(headers);
    }

    /** Takes any object, because a row that cannot be read would block its shard for ever. */
    static Map<String, String> fromJson(String json) {
        Map<String, String> headers = new LinkedHashMap<>();
        JSON.readValue(json, OBJECT).forEach((name, value) -> headers.put(name, String.valueOf(value)));
        return headers;
    }
}
