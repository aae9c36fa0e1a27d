package org.vocero.publishing.delivery.jdbc;

import java.time.temporal.TemporalAccessor;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** A row as a JSON object of its columns, so that one statement writes many rows: the database reads each as a record. */
final class JsonRow {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Map<String, Object> columns = new LinkedHashMap<>();

    /**
     * A column that is absent is null. Times are written as ISO 8601 has them, whatever the mapper makes of them.
     *
     * @param value a text, a number, a time, a UUID, a list for an array, or for a jsonb column what the mapper makes of it
     */
    JsonRow put(String column, @Nullable Object value) {
        if (value instanceof TemporalAccessor || value instanceof UUID) {
            columns.put(column, value.toString());
        } else if (value != null) {
            columns.put(column, value);
        }
        return this;
    }

    @Override
    public String toString() {
        return JSON.writeValueAsString(columns);
    }
}
