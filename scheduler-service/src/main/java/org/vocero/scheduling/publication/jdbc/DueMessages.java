package org.vocero.scheduling.publication.jdbc;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.vocero.composition.When;
import org.vocero.contracts.Event;
import org.vocero.contracts.Topics;
import org.vocero.contracts.approval.Medium;
import org.vocero.contracts.approval.Occurrence;
import org.vocero.contracts.approval.Rescheduling;
import org.vocero.contracts.approval.Schedule;
import org.vocero.contracts.approval.Seal;
import org.vocero.contracts.scheduling.PublicationDue;
import org.vocero.messaging.Envelope;
import org.vocero.messaging.EventOutbox;
import org.vocero.messaging.OutgoingEvent;
import org.vocero.outbox.OutboxMessage;
import org.vocero.scheduling.publication.Content;
import org.vocero.scheduling.publication.Place;
import org.vocero.scheduling.publication.Publication;
import org.vocero.scheduling.publication.Releases;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the channels' publishers will be told, encoded when it is approved. The instants and the anchor's date are not known before the
 * release, so that moving an anchor touches none of these. That of a version and revision never changes: a row of the outbox may stand
 * for it ({@link ReleaseBundles}).
 */
@Component
class DueMessages {

    /** Fields that are left out here, and put in when it is sent. */
    private static final List<String> KNOWN_AT_THE_RELEASE = List.of("dueAt", "notAfter");

    private static final String PREPARE = """
            WITH prepared AS MATERIALIZED (
                SELECT publication_id, version, schedule_revision, trace, convert_to(data::text, 'UTF8') AS data
                FROM json_to_recordset(:rows::json)
                    AS row (publication_id uuid, version integer, schedule_revision bigint, trace text, data json)
            ), kept AS (
                INSERT INTO due_message (publication_id, version, schedule_revision, trace, data)
                SELECT publication_id, version, schedule_revision, trace, data FROM prepared
                ON CONFLICT DO NOTHING
            )
            UPDATE publication SET message_bytes = octet_length(prepared.data)
            FROM prepared
            WHERE publication.publication_id = prepared.publication_id
              AND (publication.version, publication.schedule_revision) = (prepared.version, prepared.schedule_revision)
            """;

    // While a row of the outbox stands for messages, none is forgotten: it would have nothing to send.
    private static final String FORGET_NEEDLESS = """
            DELETE FROM due_message USING publication
            WHERE due_message.publication_id = publication.publication_id
              AND (publication.state IN ('released', 'cancelled')
                   OR due_message.version <> publication.version
                   OR due_message.schedule_revision <> publication.schedule_revision)
              AND NOT EXISTS (SELECT FROM outbox WHERE topic IS NULL)
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final EventOutbox events;

    DueMessages(JdbcClient jdbc, JsonMapper json, EventOutbox events) {
        this.jdbc = jdbc;
        this.json = json;
        this.events = events;
    }

    void prepare(Collection<Releases.Prepared> prepared) {
        if (!prepared.isEmpty()) {
            List<Row> rows = prepared.stream().map(this::row).toList();
            jdbc.sql(PREPARE).param("rows", json.writeValueAsString(rows)).update();
        }
    }

    void forgetNeedless() {
        jdbc.sql(FORGET_NEEDLESS).update();
    }

    private Row row(Releases.Prepared prepared) {
        Publication publication = prepared.publication();
        Place place = publication.place();
        OutboxMessage message = events.encode(
                "prepared",
                new OutgoingEvent(
                        Topics.schedulingDue(place.channel()), place.account(), due(publication, prepared.content())));
        ObjectNode data = (ObjectNode) json.readTree(message.value());
        data.remove(KNOWN_AT_THE_RELEASE);
        return new Row(
                publication.id().value(),
                publication.version(),
                publication.revision(),
                Envelope.traceOf(message),
                json.writeValueAsString(data));
    }

    private static Event due(Publication publication, Content content) {
        Content.Rescheduling moved = content.rescheduling();
        Place place = publication.place();
        return new PublicationDue(
                publication.id().value(),
                publication.post().value(),
                publication.version(),
                place.campaign(),
                place.account(),
                place.channel(),
                place.language(),
                content.body(),
                content.link(),
                content.campaignHashtags(),
                content.partnerHashtags(),
                content.thread(),
                content.pictures().stream().map(DueMessages::medium).toList(),
                Instant.EPOCH,
                Instant.EPOCH,
                schedule(publication.schedule().when()),
                null,
                moved == null
                        ? null
                        : new Rescheduling(
                                schedule(moved.approved()), moved.revision(), moved.signature(), moved.keyId()),
                new Seal(
                        content.seal().digest(),
                        content.seal().signature(),
                        content.seal().keyId()));
    }

    private static Medium medium(Content.Picture picture) {
        return new Medium(
                picture.digest(),
                picture.mediaType(),
                picture.bytes(),
                picture.width(),
                picture.height(),
                picture.altText());
    }

    private static Schedule schedule(When when) {
        var followed = when.occurrence();
        return new Schedule(
                followed == null ? null : new Occurrence(followed.anchor(), followed.number()),
                when.date(),
                when.offset(),
                when.localTime(),
                when.zone(),
                when.notAfter());
    }

    /** A message as its table has it. */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    private record Row(
            UUID publicationId,
            int version,
            long scheduleRevision,
            @Nullable String trace,
            @JsonRawValue String data) {}
}
