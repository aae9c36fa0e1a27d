package org.vocero.scheduling.publication.jdbc;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.vocero.outbox.Outbox;
import org.vocero.scheduling.publication.PublicationId;
import org.vocero.scheduling.publication.Releases;
import tools.jackson.databind.json.JsonMapper;

/** Releases by one statement: claim, turn, and say, without a row leaving the database. A process killed anywhere leaves all or nothing. */
@Repository
class JdbcReleases implements Releases {

    private static final String PREPARE = """
            INSERT INTO prepared_message (publication_id, kind, topic, key, headers, data)
            SELECT publication_id, kind, topic, key, headers, data
            FROM json_to_recordset(:rows::json)
                AS row (publication_id uuid, kind text, topic text, key text, headers jsonb, data jsonb)
            ON CONFLICT (publication_id, kind) DO UPDATE SET
                topic = EXCLUDED.topic, key = EXCLUDED.key, headers = EXCLUDED.headers, data = EXCLUDED.data
            """;

    /** What is due, the earliest first; served by the index publication_due alone. */
    static final String HEAD = """
            SELECT publication_id, version, schedule_revision, due_at, account FROM publication
            WHERE state = 'scheduled' AND due_at <= :by
            ORDER BY due_at, publication_id
            LIMIT :at_most
            """;

    // MATERIALIZED throughout: a lock must be tried once for each account and taken on no row past the limit, and a
    // subquery that the planner is free to merge promises neither. The account's lock keeps its publications in order
    // on the way out, as two batches commit in any order; it goes with the transaction. A row that a decision is at is
    // skipped and found at a later tick. Conditions stand again where rows are locked, because what another instance
    // settled meanwhile is seen only there; and of what was rewritten meanwhile, version, schedule or instant is
    // another than
    // those that the statement began with: its message and its anchor's date are read as they were then, so it is left
    // to the next tick. A version can be missed more than once, when its anchor moves in between: the instant keeps
    // those events apart. Nothing is turned that has no message: it would count as released, and nobody would have
    // heard.
    private static final String SETTLE = """
            WITH head AS MATERIALIZED (
                %s
            ), account AS MATERIALIZED (
                SELECT DISTINCT account FROM head
            ), mine AS MATERIALIZED (
                SELECT account FROM account WHERE pg_try_advisory_xact_lock(:releasing, hashtext(account))
            ), due AS MATERIALIZED (
                SELECT publication_id
                FROM head JOIN mine USING (account) JOIN publication USING (publication_id, version, schedule_revision, due_at)
                WHERE publication.state = 'scheduled'
                  AND EXISTS (SELECT FROM prepared_message
                              WHERE prepared_message.publication_id = publication.publication_id AND kind = 'due')
                FOR UPDATE OF publication SKIP LOCKED
            ), settled AS (
                UPDATE publication
                SET state = CASE WHEN not_after < :now THEN 'missed' ELSE 'released' END, settled_at = :now
                WHERE publication_id IN (SELECT publication_id FROM due)
                RETURNING publication_id, channel, campaign, anchor, occurrence, state, due_at, not_after
            ), dated AS (
                SELECT campaign, anchor, occurrence, jsonb_build_object('anchorDate', jsonb_build_object(
                    'date', date, 'revision', revision, 'signature', signature, 'keyId', key_id)) AS said_so
                FROM anchor WHERE date IS NOT NULL
            ), said AS (
                INSERT INTO outbox (topic, key, headers, value)
                SELECT message.topic, message.key,
                       message.headers || jsonb_build_object('ce_time', :at) || CASE message.kind
                           WHEN 'missed' THEN jsonb_build_object('ce_id', message.headers ->> 'ce_id' || '/' || :at)
                           ELSE '{}' END,
                       convert_to((message.data || instants)::text, 'UTF8')
                FROM settled
                JOIN prepared_message message USING (publication_id)
                LEFT JOIN dated USING (campaign, anchor, occurrence)
                CROSS JOIN LATERAL (SELECT CASE message.kind
                    WHEN 'due' THEN jsonb_build_object(
                        'dueAt', iso_instant(due_at), 'notAfter', iso_instant(not_after)) || coalesce(said_so, '{}')
                    WHEN 'released' THEN jsonb_build_object(
                        'dueAt', iso_instant(due_at), 'releasedAt', :at)
                    WHEN 'missed' THEN jsonb_build_object(
                        'dueAt', iso_instant(due_at), 'notAfter', iso_instant(not_after), 'missedAt', :at)
                    END) AS known (instants)
                WHERE message.kind = settled.state OR message.kind = 'due' AND settled.state = 'released'
                ORDER BY settled.due_at, settled.publication_id, message.kind
            )
            SELECT publication_id, channel, due_at, state FROM settled
            """.formatted(HEAD.indent(4).strip());

    // Locked and looked at again: a newer version may be bringing one of them back at this moment, with messages anew.
    private static final String FORGET_NEEDLESS = """
            WITH needless AS MATERIALIZED (
                SELECT publication_id FROM publication
                WHERE state IN ('released', 'cancelled')
                  AND EXISTS (SELECT FROM prepared_message WHERE prepared_message.publication_id = publication.publication_id)
                FOR UPDATE SKIP LOCKED
            )
            DELETE FROM prepared_message WHERE publication_id IN (SELECT publication_id FROM needless)
            """;

    /** The class of the advisory locks on accounts; the text "rele" as a number. */
    private static final int RELEASING = 0x72656c65;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final PreparedMessages messages;
    private final Outbox outbox;

    JdbcReleases(JdbcClient jdbc, JsonMapper json, PreparedMessages messages, Outbox outbox) {
        this.jdbc = jdbc;
        this.json = json;
        this.messages = messages;
        this.outbox = outbox;
    }

    @Override
    public void prepare(Collection<Prepared> prepared) {
        if (!prepared.isEmpty()) {
            jdbc.sql(PREPARE)
                    .param(
                            "rows",
                            json.writeValueAsString(
                                    prepared.stream().flatMap(messages::of).toList()))
                    .update();
        }
    }

    @Override
    @Transactional
    public List<Settled> settleDue(Instant now, Duration ahead, int atMost) {
        List<Settled> settled = jdbc.sql(SETTLE)
                .param("now", OffsetDateTime.ofInstant(now, ZoneOffset.UTC))
                .param("by", OffsetDateTime.ofInstant(now.plus(ahead), ZoneOffset.UTC))
                .param("at", now.toString())
                .param("at_most", atMost)
                .param("releasing", RELEASING)
                .query((row, number) -> new Settled(
                        new PublicationId(row.getObject("publication_id", UUID.class)),
                        row.getString("channel"),
                        row.getObject("due_at", OffsetDateTime.class).toInstant(),
                        row.getString("state").equals("released") ? Outcome.RELEASED : Outcome.MISSED))
                .list();
        if (!settled.isEmpty()) {
            outbox.wakeRelayAfterCommit();
        }
        return settled;
    }

    @Override
    public void forgetNeedless() {
        jdbc.sql(FORGET_NEEDLESS).update();
    }
}
