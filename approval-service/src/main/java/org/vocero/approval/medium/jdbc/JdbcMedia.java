package org.vocero.approval.medium.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.vocero.approval.audit.Act;
import org.vocero.approval.medium.FileName;
import org.vocero.approval.medium.Media;
import org.vocero.approval.medium.Medium;
import org.vocero.approval.medium.Shelf;
import org.vocero.composition.Picture;

@Repository
class JdbcMedia implements Media {

    /** Whoever clears waits for this row, and then sees that it is wanted. */
    private static final String INSERT = """
            INSERT INTO medium (digest, type, bytes, width, height, uploaded_at, uploaded_by, wanted_at)
            VALUES (:digest, :type, :bytes, :width, :height, :at, :who, :at)
            ON CONFLICT (digest) DO UPDATE SET wanted_at = greatest(medium.wanted_at, excluded.wanted_at)
            RETURNING xmax = 0 AS is_new
            """;

    /** What a version begins to show meanwhile is kept by its foreign key: then this fails, and is done the next time. */
    private static final String CLEAR = """
            DELETE FROM medium m
            WHERE m.wanted_at < :since AND NOT EXISTS (SELECT FROM post_picture p WHERE p.digest = m.digest)
            RETURNING m.digest
            """;

    private static final String INSERT_NAME = """
            INSERT INTO medium_name (digest, key, name, uploaded_at, uploaded_by) VALUES (?, ?, ?, ?, ?)
            ON CONFLICT DO NOTHING
            """;

    private static final String ON_SHELF = """
            SELECT * FROM medium
            WHERE digest IN (:keys) OR digest IN (SELECT digest FROM medium_name WHERE key IN (:keys))
            """;

    private final JdbcClient jdbc;

    JdbcMedia(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean add(Medium medium, byte[] file, Act act) {
        boolean isNew = jdbc.sql(INSERT)
                .param("digest", medium.digest())
                .param("type", medium.type().name())
                .param("bytes", medium.bytes())
                .param("width", medium.width())
                .param("height", medium.height())
                .param("at", act.at().atOffset(ZoneOffset.UTC))
                .param("who", act.who())
                .query((row, number) -> row.getBoolean("is_new"))
                .single();
        if (isNew) {
            jdbc.sql("INSERT INTO medium_file (digest, file) VALUES (?, ?)")
                    .params(medium.digest(), file)
                    .update();
        }
        return isNew;
    }

    @Override
    public List<String> clear(Instant since) {
        return jdbc.sql(CLEAR)
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query(String.class)
                .list();
    }

    @Override
    public boolean name(Medium medium, FileName name, Act act) {
        return jdbc.sql(INSERT_NAME)
                        .params(
                                medium.digest(),
                                name.key(),
                                name.text(),
                                act.at().atOffset(ZoneOffset.UTC),
                                act.who())
                        .update()
                == 1;
    }

    @Override
    public Optional<Medium> find(String digest) {
        return jdbc.sql("SELECT * FROM medium WHERE digest = ?")
                .param(digest)
                .query(JdbcMedia::medium)
                .optional();
    }

    @Override
    public Optional<byte[]> file(String digest) {
        return jdbc.sql("SELECT file FROM medium_file WHERE digest = ?")
                .param(digest)
                .query((row, number) -> row.getBytes("file"))
                .optional();
    }

    @Override
    public Shelf shelf(Collection<String> references) {
        Set<String> keys = references.stream().map(Shelf::keyOf).collect(Collectors.toSet());
        if (keys.isEmpty()) {
            return Shelf.empty();
        }
        List<Medium> media =
                jdbc.sql(ON_SHELF).param("keys", keys).query(JdbcMedia::medium).list();
        List<Shelf.Named> names = jdbc.sql("SELECT key, digest FROM medium_name WHERE key IN (:keys) ORDER BY digest")
                .param("keys", keys)
                .query((row, number) -> new Shelf.Named(row.getString("key"), row.getString("digest")))
                .list();
        return Shelf.of(media, names);
    }

    private static Medium medium(ResultSet row, int number) throws SQLException {
        return new Medium(
                row.getString("digest"),
                Picture.Type.valueOf(row.getString("type")),
                row.getLong("bytes"),
                row.getInt("width"),
                row.getInt("height"));
    }
}
