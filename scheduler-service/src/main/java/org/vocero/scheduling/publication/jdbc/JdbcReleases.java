package org.vocero.scheduling.publication.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.vocero.contracts.approval.AnchorDate;
import org.vocero.outbox.Outbox;
import org.vocero.scheduling.publication.Announcements;
import org.vocero.scheduling.publication.Place;
import org.vocero.scheduling.publication.PostId;
import org.vocero.scheduling.publication.PublicationId;
import org.vocero.scheduling.publication.Releases;
import org.vocero.scheduling.publication.Window;

/** Claims and turns a batch by one statement, and says so in its transaction. A process killed anywhere leaves all or nothing. */
@Repository
class JdbcReleases implements Releases {

    /** What is due after a mark, the earliest first; served by the index publication_due alone. */
    static final String HEAD = """
            SELECT ctid AS place, version, schedule_revision, due_at, account FROM publication
            WHERE state = 'scheduled' AND due_at <= :by AND (due_at, publication_id) > (:after_due_at, :after_id)
            ORDER BY due_at, publication_id
            LIMIT :at_most
            """;

    // MATERIALIZED throughout: a lock must be tried once for each account and taken on no row past the limit, and a
    // subquery that the planner is free to merge promises neither. The account's lock keeps its publications in order
    // on the way out, as two batches commit in any order; it goes with the transaction. A row that a decision is at is
    // skipped and found at a later tick. Conditions stand again where rows are locked, because what another instance
    // settled meanwhile is seen only there; and of what was rewritten meanwhile, version, schedule or instant is
    // another than those that the statement began with: its anchor's date is read as it was then, so it is left to the
    // next tick. A row that nobody wrote meanwhile is where it was, and a locked one stays there, so its place finds
    // it, without the index that its key would take.
    // Nothing is turned that has no message: it would count as released, and nobody would have heard.
    private static final String SETTLE = """
            WITH head AS MATERIALIZED (
                %s
            ), account AS MATERIALIZED (
                SELECT DISTINCT account FROM head
            ), mine AS MATERIALIZED (
                SELECT account FROM account WHERE pg_try_advisory_xact_lock(:releasing, hashtext(account))
            ), due AS MATERIALIZED (
                SELECT publication.ctid AS row
                FROM head JOIN publication ON publication.ctid = head.place
                WHERE head.account IN (SELECT account FROM mine)
                  AND (publication.version, publication.schedule_revision, publication.due_at)
                      = (head.version, head.schedule_revision, head.due_at)
                  AND publication.state = 'scheduled' AND publication.message_bytes IS NOT NULL
                FOR UPDATE OF publication SKIP LOCKED
            ), settled AS (
                UPDATE publication
                SET state = CASE WHEN not_after < :now THEN 'missed' ELSE 'released' END, settled_at = :now
                FROM due WHERE publication.ctid = due.row
                RETURNING publication.publication_id, post_id, version, schedule_revision, campaign, account, channel,
                    language, anchor, occurrence, state, due_at, not_after, message_bytes
            )
            SELECT publication_id, post_id, version, schedule_revision, campaign, account, channel, language, due_at, not_after, state, message_bytes,
                followed.date, followed.revision, followed.signature, followed.key_id
            FROM settled LEFT JOIN anchor AS followed USING (campaign, anchor, occurrence)
            ORDER BY due_at, publication_id
            """.formatted(HEAD.indent(4).strip());

    /** Reading the whole table is another way to find a row by its place, and looks cheap while the table is small. */
    private static final String BY_PLACE = "SET LOCAL enable_seqscan = off";

    /** The class of the advisory locks on accounts; the text "rele" as a number. */
    private static final int RELEASING = 0x72656c65;

    private final JdbcClient jdbc;
    private final DueMessages messages;
    private final ReleaseBundles bundles;
    private final Outbox outbox;
    private final Announcements announcements;

    JdbcReleases(
            JdbcClient jdbc, DueMessages messages, ReleaseBundles bundles, Outbox outbox, Announcements announcements) {
        this.jdbc = jdbc;
        this.messages = messages;
        this.bundles = bundles;
        this.outbox = outbox;
        this.announcements = announcements;
    }

    @Override
    public void prepare(Collection<Prepared> prepared) {
        messages.prepare(prepared);
    }

    @Override
    @Transactional
    public List<Settled> settleDue(Instant now, Duration ahead, int atMost, Mark after) {
        jdbc.sql(BY_PLACE).update();
        List<Turned> turned = jdbc.sql(SETTLE)
                .param("now", OffsetDateTime.ofInstant(now, ZoneOffset.UTC))
                .param("by", OffsetDateTime.ofInstant(now.plus(ahead), ZoneOffset.UTC))
                .param("after_due_at", OffsetDateTime.ofInstant(after.dueAt(), ZoneOffset.UTC))
                .param("after_id", after.publication().value())
                .param("at_most", atMost)
                .param("releasing", RELEASING)
                .query(Turned::read)
                .list();
        outbox.addBundles(bundles.of(turned.stream().filter(Turned::isReleased).toList(), now));
        List<Settled> settled = turned.stream().map(Turned::settled).toList();
        announcements.announceSettled(settled, now);
        return settled;
    }

    @Override
    public void forgetNeedless() {
        messages.forgetNeedless();
    }

    /**
     * A publication as the statement left it.
     *
     * @param bytes of its message
     * @param anchorDate {@code null} where it follows none
     */
    record Turned(Settled settled, int bytes, @Nullable AnchorDate anchorDate) {

        /** By the number of the column: finding it by its name took a tenth of a release. */
        static Turned read(ResultSet row, int number) throws SQLException {
            Settled settled = new Settled(
                    new PublicationId(row.getObject(1, UUID.class)),
                    new PostId(row.getObject(2, UUID.class)),
                    row.getInt(3),
                    row.getLong(4),
                    new Place(row.getString(5), row.getString(6), row.getString(7), row.getString(8)),
                    new Window(instant(row, 9), instant(row, 10)),
                    row.getString(11).equals("released") ? Outcome.RELEASED : Outcome.MISSED);
            return new Turned(settled, row.getInt(12), anchorDate(row));
        }

        private static @Nullable AnchorDate anchorDate(ResultSet row) throws SQLException {
            String signature = row.getString(15);
            return signature == null
                    ? null
                    : new AnchorDate(row.getObject(13, LocalDate.class), row.getLong(14), signature, row.getString(16));
        }

        private static Instant instant(ResultSet row, int column) throws SQLException {
            return row.getObject(column, OffsetDateTime.class).toInstant();
        }

        boolean isReleased() {
            return settled.outcome() == Outcome.RELEASED;
        }
    }
}
