package org.vocero.approval.post.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.vocero.approval.audit.AuditEntry;
import org.vocero.approval.outcome.Problem;
import org.vocero.approval.post.Message;
import org.vocero.approval.post.Post;
import org.vocero.approval.post.Timing;
import org.vocero.approval.post.WrittenPost;
import org.vocero.composition.Occurrence;

/** A post with every version of it, newest first, each as its accounts would show it, and with what happened to it. */
record PostDetailJson(
        UUID id,
        String campaign,
        String key,
        int version,
        String state,
        String title,
        ScheduleJson schedule,
        List<VersionJson> versions,
        List<HistoryJson> history) {

    static PostDetailJson of(
            List<WrittenPost> versions, Timing present, List<AuditEntry> history, Function<Problem, String> reasons) {
        WrittenPost current = versions.get(versions.size() - 1);
        Post post = current.post();
        return new PostDetailJson(
                post.id().value(),
                post.campaign(),
                post.key(),
                post.version(),
                post.state().word(),
                current.message().title(),
                ScheduleJson.of(present),
                versions.stream()
                        .sorted(Comparator.comparing(
                                        (WrittenPost written) -> written.post().version())
                                .reversed())
                        .map(written -> VersionJson.of(written, reasons))
                        .toList(),
                history.stream().map(HistoryJson::of).toList());
    }

    /** When it is due as things stand, be it moved since its version was approved: what an edit begins with. */
    record ScheduleJson(
            @Nullable String anchor,
            @Nullable LocalDate date,
            String offset,
            LocalTime localTime,
            @Nullable String zone) {

        static ScheduleJson of(Timing timing) {
            return new ScheduleJson(
                    timing.anchor(),
                    timing.date(),
                    timing.offset().toString(),
                    timing.localTime(),
                    timing.zone() == null ? null : timing.zone().getId());
        }
    }

    /** A version: what was written, and what it makes on each account. */
    record VersionJson(
            int version,
            String state,
            Instant createdAt,
            String createdBy,
            String title,
            @Nullable String anchor,
            @Nullable Integer occurrence,
            @Nullable LocalDate date,
            String offset,
            LocalTime localTime,
            @Nullable String zone,
            Map<String, String> texts,
            @Nullable String link,
            boolean thread,
            List<PictureJson> pictures,
            @Nullable String figure,
            @Nullable String source,
            @Nullable String sourceUrl,
            @Nullable LocalDate validUntil,
            boolean factsToRenew,
            List<String> regions,
            List<String> themes,
            List<String> lenses,
            List<Integer> objectives,
            List<PublicationJson> publications) {

        static VersionJson of(WrittenPost written, Function<Problem, String> reasons) {
            Message message = written.message();
            Occurrence followed = message.timing().occurrence();
            return new VersionJson(
                    written.post().version(),
                    written.post().state().word(),
                    written.created().at(),
                    written.created().who(),
                    message.title(),
                    message.timing().anchor(),
                    followed == null ? null : followed.number(),
                    message.timing().date(),
                    message.timing().offset().toString(),
                    message.timing().localTime(),
                    message.timing().zone() == null
                            ? null
                            : message.timing().zone().getId(),
                    message.bodies(),
                    message.link(),
                    message.thread(),
                    message.illustrations().stream().map(PictureJson::of).toList(),
                    message.evidence().figure(),
                    message.evidence().source(),
                    message.evidence().sourceUrl(),
                    message.evidence().validUntil(),
                    message.evidence().toRenew(),
                    message.tags().regions(),
                    message.tags().themes(),
                    message.tags().lenses(),
                    message.tags().objectives(),
                    message.publications(written.post()).stream()
                            .map(publication -> PublicationJson.of(publication, reasons))
                            .toList());
        }
    }

    /** A line of the audit log. */
    record HistoryJson(
            Instant at,
            String who,
            String what,
            @Nullable Integer version,
            @Nullable String from,
            @Nullable String to,
            @Nullable String reason) {

        static HistoryJson of(AuditEntry entry) {
            return new HistoryJson(
                    entry.at(), entry.who(), entry.what(), entry.version(), entry.from(), entry.to(), entry.reason());
        }
    }
}
