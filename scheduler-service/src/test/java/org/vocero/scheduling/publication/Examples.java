package org.vocero.scheduling.publication;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/** Posts and publications as the campaign has them. */
public final class Examples {

    public static final Anchor SESSION = new Anchor("migrantes-cuentan", "launch", 1);
    public static final LocalDate OPENING = LocalDate.parse("2026-12-01");

    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    private Examples() {}

    public static PostId post(String name) {
        return new PostId(uuid(name));
    }

    public static PublicationId publication(PostId post, String account) {
        return new PublicationId(uuid(post.value() + "/" + account));
    }

    public static Approval approval(PostId post, int version, Schedule schedule, String... accounts) {
        return new Approval(
                post,
                version,
                List.of(accounts).stream()
                        .map(account -> slot(post, account, schedule))
                        .toList());
    }

    public static Approval.Slot slot(PostId post, String account, Schedule schedule) {
        String channel = account.startsWith("fb-") ? "facebook" : "x";
        return new Approval.Slot(
                publication(post, account),
                new Place("migrantes-cuentan", account, channel, "es"),
                schedule,
                new Content(
                        "Los migrantes cuentan: «ñ», 🧑‍🤝‍🧑 y \"comillas\".",
                        "https://www.oas.org/es/cidi/cam",
                        List.of("#migrantescuentan"),
                        List.of("#jointogether"),
                        true,
                        List.of(new Content.Picture("ab12", "image/png", 2_048, 640, 480, "Una niña con un balón")),
                        new Content.Seal("d1gest", "s1gnature", "key-1"),
                        null));
    }

    /** The same, after a person has moved all of it. */
    public static Approval moved(Approval approval, long revision, Schedule to) {
        return new Approval(
                approval.post(),
                approval.version(),
                approval.slots().stream().map(slot -> moved(slot, revision, to)).toList());
    }

    private static Approval.Slot moved(Approval.Slot slot, long revision, Schedule to) {
        Content it = slot.content();
        Content.Rescheduling proof = new Content.Rescheduling(slot.schedule().when(), revision, "s1gned", "key-1");
        return new Approval.Slot(
                slot.publication(),
                slot.place(),
                to,
                new Content(
                        it.body(),
                        it.link(),
                        it.campaignHashtags(),
                        it.partnerHashtags(),
                        it.thread(),
                        it.pictures(),
                        it.seal(),
                        proof));
    }

    /** At ten in New York, some days from the session's opening, with two hours of grace. */
    public static Schedule withTheSession(int days) {
        return new Schedule(
                new Day.Following(SESSION), Period.ofDays(days), LocalTime.of(10, 0), NEW_YORK, Duration.ofHours(2));
    }

    /** At an instant, with two hours of grace. */
    public static Schedule at(Instant dueAt) {
        LocalDateTime local = LocalDateTime.ofInstant(dueAt, ZoneOffset.UTC);
        return new Schedule(
                new Day.Fixed(local.toLocalDate()),
                Period.ZERO,
                local.toLocalTime(),
                ZoneId.of("UTC"),
                Duration.ofHours(2));
    }

    private static UUID uuid(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(UTF_8));
    }
}
