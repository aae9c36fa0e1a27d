package org.vocero.publishing.delivery.jdbc;

import java.util.List;
import org.vocero.publishing.delivery.Publication.Picture;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** A publication's pictures as a column has them. */
final class PicturesColumn {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<List<Picture>> PICTURES = new TypeReference<>() {};
    private static final String NONE = "[]";

    private PicturesColumn() {}

    static List<Picture> read(String column) {
        return column.equals(NONE) ? List.of() : JSON.readValue(column, PICTURES);
    }
}
