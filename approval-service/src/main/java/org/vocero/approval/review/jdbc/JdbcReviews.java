package org.vocero.approval.review.jdbc;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.vocero.approval.audit.Act;
import org.vocero.approval.post.PostId;
import org.vocero.approval.post.SealedPublication;
import org.vocero.approval.post.State;
import org.vocero.approval.review.Review;
import org.vocero.approval.review.Reviews;
import org.vocero.composition.Shown;

@Repository
class JdbcReviews implements Reviews {

    private static final int BATCH = 1_000;

    private final JdbcTemplate template;
    private final JdbcClient jdbc;

    JdbcReviews(JdbcTemplate template) {
        this.template = template;
        this.jdbc = JdbcClient.create(template);
    }

    @Override
    public void add(Collection<Decision> decisions) {
        try {
            template.batchUpdate("""
                    INSERT INTO review (post_id, version, decision, decided_by, decided_at, reason)
                    VALUES (?, ?, ?, ?, ?, ?)
                    """, decisions, BATCH, (statement, decision) -> set(statement, decision.review()));
        } catch (DuplicateKeyException e) {
            throw new IllegalStateException("decided already", e);
        }
        addSeals(decisions.stream()
                .flatMap(decision -> decision.sealed().stream()
                        .map(one -> new Sealed(decision.review().version(), one)))
                .toList());
    }

    private static void set(PreparedStatement statement, Review review) throws SQLException {
        statement.setObject(1, review.post().value());
        statement.setInt(2, review.version());
        statement.setString(3, review.decision().word());
        statement.setString(4, review.act().who());
        statement.setObject(5, OffsetDateTime.ofInstant(review.act().at(), ZoneOffset.UTC));
        statement.setString(6, review.reason());
    }

    private void addSeals(List<Sealed> seals) {
        template.batchUpdate("""
                INSERT INTO seal (publication_id, version, texts, attached_link, digest, signature, key_id)
                VALUES (?, ?, ?, ?, ?, ?, ?)
                """, seals, BATCH, (statement, row) -> {
            SealedPublication publication = row.publication();
            statement.setObject(1, publication.publication().id());
            statement.setInt(2, row.version());
            statement.setArray(
                    3,
                    statement
                            .getConnection()
                            .createArrayOf(
                                    "text",
                                    publication.shown().elements().stream()
                                            .map(Shown.Element::text)
                                            .toArray()));
            statement.setString(4, publication.shown().first().link());
            statement.setString(5, publication.seal().digest());
            statement.setString(6, publication.seal().signature());
            statement.setString(7, publication.seal().keyId());
        });
    }

    @Override
    public List<Review> of(PostId post) {
        return jdbc.sql("SELECT * FROM review WHERE post_id = ? ORDER BY version")
                .param(post.value())
                .query(JdbcReviews::review)
                .list();
    }

    private static Review review(ResultSet row, int number) throws SQLException {
        return new Review(
                new PostId(row.getObject("post_id", UUID.class)),
                row.getInt("version"),
                State.of(row.getString("decision")),
                new Act(
                        row.getString("decided_by"),
                        row.getObject("decided_at", OffsetDateTime.class).toInstant()),
                row.getString("reason"));
    }

    private record Sealed(int version, SealedPublication publication) {}
}
