package org.vocero.contracts;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.vocero.contracts.approval.ApprovedPublication;
import org.vocero.contracts.approval.Medium;
import org.vocero.contracts.approval.Occurrence;
import org.vocero.contracts.approval.Rescheduling;
import org.vocero.contracts.approval.Schedule;
import org.vocero.contracts.approval.Seal;

/** Publications as an approval and a move say them. */
final class ApprovedExamples {

    private static final UUID PUBLICATION = UUID.fromString("0b8f6c52-8f0b-3c1d-9a57-1f2e3d4c5b6a");
    private static final String ACCOUNT = "x-oea-inclusion";
    static final String BODY = "Día Internacional del Migrante: «los migrantes cuentan» 👪";
    static final String LINK = "https://www.un.org/es/observances/migrants-day";
    static final List<Medium> MEDIA = List.of(new Medium(
            "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
            "image/jpeg",
            183_204,
            1_200,
            675,
            "Una familia"));
    static final Schedule SCHEDULE = new Schedule(
            new Occurrence("international-migrants-day", 2),
            null,
            Period.ofDays(-1),
            LocalTime.of(9, 0),
            ZoneId.of("America/New_York"),
            Duration.ofHours(2));
    static final Rescheduling RESCHEDULING = new Rescheduling(
            new Schedule(
                    null,
                    LocalDate.parse("2026-12-11"),
                    Period.ZERO,
                    LocalTime.of(10, 30),
                    ZoneId.of("America/New_York"),
                    Duration.ofHours(2)),
            2,
            "bW92ZWQ=",
            "2026-11");
    static final Seal SEAL =
            new Seal("2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae", "c2lnbmF0dXJl", "2026-11");

    private ApprovedExamples() {}

    static ApprovedPublication onAnchor() {
        return new ApprovedPublication(PUBLICATION, ACCOUNT, "x", "es", BODY, LINK, true, MEDIA, SCHEDULE, SEAL);
    }

    static ApprovedPublication moved() {
        return new ApprovedPublication(
                PUBLICATION, ACCOUNT, "x", "es", BODY, LINK, true, MEDIA, SCHEDULE, SEAL, RESCHEDULING);
    }

    static ApprovedPublication onDate() {
        Schedule schedule = new Schedule(
                null,
                LocalDate.parse("2026-12-18"),
                Period.ZERO,
                LocalTime.of(9, 0, 30),
                ZoneId.of("America/Sao_Paulo"),
                Duration.ofMinutes(90));
        UUID other = UUID.fromString("1c9a7d63-9e1c-3d2e-8b68-2a3f4e5d6c7b");
        return new ApprovedPublication(
                other, "fb-oas-pt", "facebook", "pt", "Os migrantes contam.", null, false, List.of(), schedule, SEAL);
    }
}
