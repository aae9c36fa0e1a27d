package org.vocero.publishing.delivery;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.vocero.composition.Occurrence;
import org.vocero.composition.When;
import org.vocero.publishing.delivery.Publication.AnchorDate;
import org.vocero.publishing.delivery.Publication.Content;
import org.vocero.publishing.delivery.Publication.Picture;
import org.vocero.publishing.delivery.Publication.Rescheduling;
import org.vocero.publishing.delivery.Publication.Seal;

/** Publications to test with. */
public final class Publications {

    public static final Instant DUE = Instant.parse("2026-12-18T14:00:00Z");
    public static final Duration TWO_HOURS = Duration.ofHours(2);

    private Publications() {}

    public static Publication of(UUID id, int version, String account, String body) {
        return of(id, id, version, account, body, DUE);
    }

    public static Publication of(UUID id, UUID postId, int version, String account, String body, Instant dueAt) {
        return of(id, postId, version, account, body, dueAt, List.of());
    }

    /** With a picture for each alt text. */
    public static Publication illustrated(String account, String... altTexts) {
        UUID id = UUID.randomUUID();
        List<Picture> pictures = Stream.of(altTexts)
                .map(altText -> new Picture("ab12", "image/png", 2_048, 640, 480, altText))
                .toList();
        return of(id, id, 1, account, "Los migrantes cuentan", DUE, pictures);
    }

    private static Publication of(
            UUID id, UUID postId, int version, String account, String body, Instant dueAt, List<Picture> pictures) {
        return new Publication(
                id,
                postId,
                version,
                "migrantes-cuentan",
                account,
                account.startsWith("fb") ? "facebook" : "x",
                "es",
                new Content(
                        body,
                        "https://www.oas.org/es/cidi/cam",
                        List.of("#migrantescuentan"),
                        List.of(),
                        false,
                        pictures),
                dueAt,
                dueAt.plus(TWO_HOURS),
                new When(
                        Occurrence.first("launch"),
                        null,
                        Period.ofDays(-1),
                        LocalTime.of(9, 0),
                        ZoneId.of("America/Lima"),
                        TWO_HOURS),
                new AnchorDate(LocalDate.of(2026, 12, 19), 3, "c2VhbA==", "key-1"),
                new Seal("0".repeat(64), "c2VhbA==", "key-1"));
    }

    /** The same, moved by a person. */
    public static Publication moved(Publication it, long revision, Instant dueAt) {
        return new Publication(
                it.id(),
                it.postId(),
                it.version(),
                it.campaign(),
                it.account(),
                it.channel(),
                it.language(),
                it.content(),
                dueAt,
                dueAt.plus(TWO_HOURS),
                new When(null, LocalDate.of(2026, 12, 19), Period.ZERO, LocalTime.NOON, ZoneOffset.UTC, TWO_HOURS),
                null,
                it.seal(),
                new Rescheduling(it.approved(), revision, "c2VhbA==", "key-1"));
    }

    /** One that several posts say. */
    public static Publication thread(String account, String... texts) {
        Publication it = of(UUID.randomUUID(), 1, account, String.join(" / ", texts));
        Content content = it.content();
        return new Publication(
                it.id(),
                it.postId(),
                it.version(),
                it.campaign(),
                it.account(),
                it.channel(),
                it.language(),
                new Content(content.body(), content.link(), List.of(), List.of(), true, List.of()),
                it.dueAt(),
                it.notAfter(),
                it.when(),
                it.anchorDate(),
                it.seal());
    }

    public static Publication on(String account) {
        return of(UUID.randomUUID(), 1, account, "Los migrantes cuentan");
    }
}
