package org.vocero.scheduling.publication.jdbc;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
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
import org.vocero.contracts.scheduling.PublicationMissed;
import org.vocero.contracts.scheduling.PublicationReleased;
import org.vocero.messaging.EventOutbox;
import org.vocero.messaging.OutgoingEvent;
import org.vocero.outbox.OutboxMessage;
import org.vocero.scheduling.publication.Content;
import org.vocero.scheduling.publication.Place;
import org.vocero.scheduling.publication.Publication;
import org.vocero.scheduling.publication.Releases;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * Encodes what is said when a publication is settled. The instants and the anchor's date are not known yet: the release sets them, so
 * that moving an anchor touches none of these.
 */
@Component
class PreparedMessages {

    private static final Instant SET_BY_THE_RELEASE = Instant.EPOCH;

    private final EventOutbox events;

    PreparedMessages(EventOutbox events) {
        this.events = events;
    }

    Stream<Row> of(Releases.Prepared prepared) {
        Publication publication = prepared.publication();
        String publications = Topics.SCHEDULING_PUBLICATIONS;
        String id = publication.id().value().toString();
        Place place = publication.place();
        return Stream.of(
                row(
                        publication,
                        "due",
                        new OutgoingEvent(
                                Topics.schedulingDue(place.channel()),
                                place.account(),
                                due(publication, prepared.content()))),
                row(publication, "released", new OutgoingEvent(publications, id, released(publication))),
                row(publication, "missed", new OutgoingEvent(publications, id, missed(publication))));
    }

    private Row row(Publication publication, String kind, OutgoingEvent event) {
        // The same version is released once for each of its schedules, so its message has one id however often it is
        // sent.
        String moved = publication.revision() == 0 ? "" : "/" + publication.revision();
        String id = "%s/%d%s/%s".formatted(publication.id().value(), publication.version(), moved, kind);
        OutboxMessage message = events.encode(id, event);
        return new Row(
                publication.id().value(),
                kind,
                message.topic(),
                message.key(),
                message.headers(),
                new String(message.value(), UTF_8));
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
                content.pictures().stream().map(PreparedMessages::medium).toList(),
                SET_BY_THE_RELEASE,
                SET_BY_THE_RELEASE,
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

    private static Event released(Publication publication) {
        Place place = publication.place();
        return new PublicationReleased(
                publication.id().value(),
                publication.post().value(),
                publication.version(),
                publication.revision(),
                place.campaign(),
                place.account(),
                place.channel(),
                place.language(),
                SET_BY_THE_RELEASE,
                SET_BY_THE_RELEASE);
    }

    private static Event missed(Publication publication) {
        Place place = publication.place();
        return new PublicationMissed(
                publication.id().value(),
                publication.post().value(),
                publication.version(),
                publication.revision(),
                place.campaign(),
                place.account(),
                place.channel(),
                place.language(),
                SET_BY_THE_RELEASE,
                SET_BY_THE_RELEASE,
                SET_BY_THE_RELEASE);
    }

    /** A message as its table has it. */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record Row(
            UUID publicationId,
            String kind,
            String topic,
            String key,
            Map<String, String> headers,
            @JsonRawValue String data) {}
}
