package org.vocero.scheduling;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vocero.contracts.approval.AnchorDated;
import org.vocero.contracts.approval.ApprovedPublication;
import org.vocero.contracts.approval.Medium;
import org.vocero.contracts.approval.Occurrence;
import org.vocero.contracts.approval.PostApproved;
import org.vocero.contracts.approval.PostRescheduled;
import org.vocero.contracts.approval.PostWithdrawn;
import org.vocero.contracts.approval.Rescheduling;
import org.vocero.contracts.approval.Schedule;
import org.vocero.contracts.approval.Seal;

/** What approval-service says, for the tests. */
final class Approvals {

    static final String CAMPAIGN = "migrantes-cuentan";

    private Approvals() {}

    static PostApproved approved(String post, int version, Schedule schedule, String... accounts) {
        return new PostApproved(
                postId(post),
                version,
                CAMPAIGN,
                post,
                List.of("#migrantescuentan"),
                List.of("#jointogether", "#iamamigrant"),
                Stream.of(accounts)
                        .map(account -> publication(post, account, schedule))
                        .toList(),
                "maria",
                Instant.parse("2026-11-20T12:00:00Z"));
    }

    /** A person moved what was approved. */
    static PostRescheduled moved(PostApproved approved, long revision, Schedule to) {
        return new PostRescheduled(
                approved.postId(),
                approved.version(),
                CAMPAIGN,
                approved.title(),
                approved.campaignHashtags(),
                approved.partnerHashtags(),
                approved.publications().stream()
                        .map(it -> new ApprovedPublication(
                                it.publicationId(),
                                it.account(),
                                it.channel(),
                                it.language(),
                                it.body(),
                                it.link(),
                                it.thread(),
                                it.media(),
                                to,
                                it.seal(),
                                new Rescheduling(it.schedule(), revision, "m0ved-" + revision, "key-1")))
                        .toList(),
                "maria",
                Instant.parse("2026-11-21T12:00:00Z"));
    }

    static PostWithdrawn withdrawn(String post, int version) {
        return new PostWithdrawn(
                postId(post), version, CAMPAIGN, "wrong figure", "maria", Instant.parse("2026-11-21T12:00:00Z"));
    }

    static AnchorDated dated(String anchor, @Nullable LocalDate date, long revision) {
        return new AnchorDated(CAMPAIGN, anchor, 1, date, revision, "s1gnature-" + revision, "key-1");
    }

    static UUID postId(String post) {
        return UUID.nameUUIDFromBytes(post.getBytes(UTF_8));
    }

    static UUID publicationId(String post, String account) {
        return UUID.nameUUIDFromBytes((postId(post) + "/" + account).getBytes(UTF_8));
    }

    /** Due at an instant, to the second. */
    static Schedule at(Instant dueAt) {
        LocalDateTime local = LocalDateTime.ofInstant(dueAt.truncatedTo(ChronoUnit.SECONDS), ZoneOffset.UTC);
        return new Schedule(
                null, local.toLocalDate(), Period.ZERO, local.toLocalTime(), ZoneOffset.UTC, Duration.ofHours(2));
    }

    static Schedule following(String anchor) {
        return following(anchor, 1);
    }

    static Schedule following(String anchor, int occurrence) {
        return new Schedule(
                new Occurrence(anchor, occurrence),
                null,
                Period.ZERO,
                LocalTime.of(10, 0),
                ZoneId.of("America/New_York"),
                Duration.ofHours(2));
    }

    static LocalDate tomorrow() {
        return LocalDate.now(ZoneOffset.UTC).plusDays(2);
    }

    private static ApprovedPublication publication(String post, String account, Schedule schedule) {
        return new ApprovedPublication(
                publicationId(post, account),
                account,
                account.startsWith("fb-") ? "facebook" : "x",
                "es",
                "Los migrantes cuentan: " + post,
                "https://www.oas.org/es/cidi/cam",
                true,
                List.of(new Medium("ab12", "image/png", 2_048, 640, 480, "Una niña con un balón")),
                schedule,
                new Seal("d1gest-" + post, "s1gnature", "key-1"));
    }
}
