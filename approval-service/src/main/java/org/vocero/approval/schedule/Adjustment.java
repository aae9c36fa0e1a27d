package org.vocero.approval.schedule;

import static java.time.temporal.ChronoUnit.SECONDS;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.vocero.approval.campaign.Campaign;
import org.vocero.approval.post.PostId;
import org.vocero.approval.post.Timing;
import org.vocero.composition.When;

/** How schedules become others. */
sealed interface Adjustment {

    /** When an approved publication is due then; empty where it is none of its business. */
    Optional<When> of(Movable publication, Campaign campaign);

    /** When a draft is due then; empty where it is none of its business. */
    Optional<Timing> of(MovablePost draft);

    /** By days and local hours: what follows an event follows it still. */
    record By(Duration time) implements Adjustment {

        @Override
        public Optional<When> of(Movable publication, Campaign campaign) {
            When when = publication.when();
            Timing moved = move(new Timing(
                    when.occurrence(), when.date(), when.offset(), when.localTime(), when.zone(), when.notAfter()));
            return Optional.of(at(moved, when.zone()));
        }

        @Override
        public Optional<Timing> of(MovablePost draft) {
            return Optional.of(move(draft.timing()));
        }

        private Timing move(Timing timing) {
            LocalDate any = LocalDate.EPOCH;
            LocalDateTime moved = any.atTime(timing.localTime()).plus(time);
            Period offset = timing.offset().plusDays(moved.toLocalDate().toEpochDay() - any.toEpochDay());
            return new Timing(
                    timing.occurrence(), timing.date(), offset, moved.toLocalTime(), timing.zone(), timing.notAfter());
        }
    }

    /**
     * To a date, or to an event of the campaign.
     *
     * @param keepsTime whether each keeps its local time
     * @param inOwnZone each in its account's own zone; otherwise in the timing's, or, where it has none, in the zone that it is in
     */
    record To(Timing timing, boolean keepsTime, boolean inOwnZone) implements Adjustment {

        @Override
        public Optional<When> of(Movable publication, Campaign campaign) {
            When when = publication.when();
            ZoneId fixed = timing.zone();
            ZoneId own = campaign.account(publication.placement().account())
                    .map(account -> account.zone())
                    .orElse(when.zone());
            return Optional.of(new When(
                    timing.occurrence(),
                    timing.date(),
                    timing.offset(),
                    keepsTime ? when.localTime() : timing.localTime(),
                    fixed != null ? fixed : inOwnZone ? own : when.zone(),
                    when.notAfter()));
        }

        @Override
        public Optional<Timing> of(MovablePost draft) {
            Timing was = draft.timing();
            return Optional.of(new Timing(
                    timing.occurrence(),
                    timing.date(),
                    timing.offset(),
                    keepsTime ? was.localTime() : timing.localTime(),
                    timing.zone() != null || inOwnZone ? timing.zone() : was.zone(),
                    was.notAfter()));
        }
    }

    /** One publication to an instant, and nothing else. */
    record At(UUID publicationId, Instant instant) implements Adjustment {

        @Override
        public Optional<When> of(Movable publication, Campaign campaign) {
            return publication.id().equals(publicationId) ? Optional.of(at(publication)) : Optional.empty();
        }

        private When at(Movable publication) {
            When when = publication.when();
            LocalDateTime local = LocalDateTime.ofInstant(instant.truncatedTo(SECONDS), when.zone());
            // Of a local time that comes twice the first would be meant, which may be an hour ago.
            boolean once = ZonedDateTime.of(local, when.zone()).toInstant().equals(instant.truncatedTo(SECONDS));
            ZoneId zone = once ? when.zone() : ZoneOffset.UTC;
            LocalDateTime said = LocalDateTime.ofInstant(instant.truncatedTo(SECONDS), zone);
            return new When(null, said.toLocalDate(), Period.ZERO, said.toLocalTime(), zone, when.notAfter());
        }

        @Override
        public Optional<Timing> of(MovablePost draft) {
            return Optional.empty();
        }
    }

    /** Back to what it was before a move. */
    record Back(Map<UUID, When> publications, Map<PostId, Timing> drafts) implements Adjustment {

        public Back {
            publications = Map.copyOf(publications);
            drafts = Map.copyOf(drafts);
        }

        @Override
        public Optional<When> of(Movable publication, Campaign campaign) {
            return Optional.ofNullable(publications.get(publication.id()));
        }

        @Override
        public Optional<Timing> of(MovablePost draft) {
            return Optional.ofNullable(drafts.get(draft.post().id()));
        }
    }

    private static When at(Timing timing, ZoneId zone) {
        return new When(
                timing.occurrence(), timing.date(), timing.offset(), timing.localTime(), zone, timing.notAfter());
    }
}
