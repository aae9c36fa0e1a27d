package org.vocero.approval.post.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.vocero.approval.medium.Medium;
import org.vocero.approval.post.Illustration;
import org.vocero.composition.Picture;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** A picture of a version as a row, with its alt texts as one JSON object. */
final class IllustrationRow {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<LinkedHashMap<String, String>> ALT_TEXTS = new TypeReference<>() {};

    private IllustrationRow() {}

    static Illustration read(ResultSet row) throws SQLException {
        return new Illustration(
                new Medium(
                        row.getString("digest"),
                        Picture.Type.valueOf(row.getString("type")),
                        row.getLong("bytes"),
                        row.getInt("width"),
                        row.getInt("height")),
                JSON.readValue(row.getString("alt_texts"), ALT_TEXTS));
    }

    static String altTexts(Map<String, String> altTexts) {
        return JSON.writeValueAsString(altTexts);
    }
}
