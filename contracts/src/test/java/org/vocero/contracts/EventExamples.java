package org.vocero.contracts;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.vocero.contracts.approval.AccountDistanceSet;
import org.vocero.contracts.approval.AnchorDate;
import org.vocero.contracts.approval.AnchorDated;
import org.vocero.contracts.approval.HoldLifted;
import org.vocero.contracts.approval.HoldPlaced;
import org.vocero.contracts.approval.OutcomeDecided;
import org.vocero.contracts.approval.PostApproved;
import org.vocero.contracts.approval.PostRescheduled;
import org.vocero.contracts.approval.PostWithdrawn;
import org.vocero.contracts.publishing.AccountChanged;
import org.vocero.contracts.publishing.HoldInForce;
import org.vocero.contracts.publishing.HoldInForce.OnTheWire;
import org.vocero.contracts.publishing.OutcomeUnknown;
import org.vocero.contracts.publishing.PublicationPublished;
import org.vocero.contracts.publishing.PublishedInPart;
import org.vocero.contracts.publishing.PublishingCancelled;
import org.vocero.contracts.publishing.PublishingDeferred;
import org.vocero.contracts.publishing.PublishingFailed;
import org.vocero.contracts.publishing.PublishingHeld;
import org.vocero.contracts.publishing.PublishingMissed;
import org.vocero.contracts.publishing.PublishingRefused;
import org.vocero.contracts.publishing.PublishingResumed;
import org.vocero.contracts.scheduling.AccountCheckDue;
import org.vocero.contracts.scheduling.PublicationCancelled;
import org.vocero.contracts.scheduling.PublicationDue;
import org.vocero.contracts.scheduling.PublicationMissed;
import org.vocero.contracts.scheduling.PublicationRescheduled;
import org.vocero.contracts.scheduling.PublicationScheduled;
import org.vocero.contracts.scheduling.PublicationsReleased;

/** One event of each type, with every field present; the golden files say the same in JSON. */
final class EventExamples {

    private static final UUID PUBLICATION = UUID.fromString("0b8f6c52-8f0b-3c1d-9a57-1f2e3d4c5b6a");
    private static final UUID POST = UUID.fromString("6f1d2c3b-4a59-4687-9786-a5b4c3d2e1f0");
    private static final String CAMPAIGN = "migrantes-cuentan";
    private static final String ACCOUNT = "x-oea-inclusion";
    private static final List<String> HASHTAGS = List.of("#migrantescuentan");
    private static final List<String> PARTNERS = List.of("#jointogether", "#iamamigrant");
    private static final Instant DUE = Instant.parse("2026-12-18T14:00:00Z");
    private static final Instant LATEST = Instant.parse("2026-12-18T16:00:00Z");
    private static final Instant AFTER = Instant.parse("2026-12-18T14:00:00.125Z");

    private EventExamples() {}

    static List<Event> all() {
        return Stream.of(approval(), scheduling(), ended(), open(), holds(), accounts())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Event> approval() {
        return List.of(
                new PostApproved(
                        POST,
                        3,
                        CAMPAIGN,
                        "Día Internacional del Migrante",
                        HASHTAGS,
                        PARTNERS,
                        List.of(ApprovedExamples.onAnchor(), ApprovedExamples.onDate()),
                        "ana",
                        Instant.parse("2026-12-01T09:30:00Z")),
                new PostRescheduled(
                        POST,
                        3,
                        CAMPAIGN,
                        "Día Internacional del Migrante",
                        HASHTAGS,
                        PARTNERS,
                        List.of(ApprovedExamples.moved(), ApprovedExamples.onDate()),
                        "ana",
                        Instant.parse("2026-12-01T10:30:00Z")),
                new PostWithdrawn(POST, 3, CAMPAIGN, "edited", "ana", Instant.parse("2026-12-02T09:30:00Z")),
                new AnchorDated(CAMPAIGN, "launch", 2, LocalDate.parse("2026-12-01"), 2, "c2lnbmF0dXJl", "2026-11"));
    }

    private static List<Event> scheduling() {
        return List.of(
                new PublicationScheduled(PUBLICATION, POST, 3, 2, CAMPAIGN, ACCOUNT, "x", "es", DUE, LATEST),
                new PublicationRescheduled(PUBLICATION, POST, 3, 2, CAMPAIGN, ACCOUNT, "x", "es", DUE, LATEST),
                new PublicationsReleased(
                        "x",
                        AFTER,
                        List.of(new PublicationsReleased.Released(
                                PUBLICATION, POST, 3, 2, CAMPAIGN, ACCOUNT, "es", DUE))),
                new PublicationMissed(
                        PUBLICATION, POST, 3, 2, CAMPAIGN, ACCOUNT, "x", "es", DUE, LATEST, LATEST.plusSeconds(1)),
                new PublicationCancelled(PUBLICATION, POST, 3, 2, CAMPAIGN, ACCOUNT, "x", "es", "withdrawn"),
                due());
    }

    private static Event due() {
        return new PublicationDue(
                PUBLICATION,
                POST,
                3,
                CAMPAIGN,
                ACCOUNT,
                "x",
                "es",
                ApprovedExamples.BODY,
                ApprovedExamples.LINK,
                HASHTAGS,
                PARTNERS,
                true,
                ApprovedExamples.MEDIA,
                DUE,
                LATEST,
                ApprovedExamples.SCHEDULE,
                new AnchorDate(LocalDate.parse("2026-12-19"), 2, "YW5jaG9y", "2026-11"),
                ApprovedExamples.RESCHEDULING,
                ApprovedExamples.SEAL);
    }

    private static List<Event> ended() {
        return List.of(
                published(),
                new PublishingFailed(
                        PUBLICATION,
                        POST,
                        3,
                        2,
                        CAMPAIGN,
                        ACCOUNT,
                        "x",
                        DUE,
                        "refused",
                        "403 duplicate content",
                        AFTER),
                new PublishingMissed(
                        PUBLICATION,
                        POST,
                        3,
                        2,
                        CAMPAIGN,
                        ACCOUNT,
                        "x",
                        DUE,
                        LATEST,
                        LATEST.plusSeconds(1),
                        "app-limit",
                        "the budget of 10000 within PT24H is used up"),
                new PublishingCancelled(PUBLICATION, POST, 3, 2, CAMPAIGN, ACCOUNT, "x", DUE, "withdrawn", AFTER));
    }

    private static Event published() {
        return new PublicationPublished(
                PUBLICATION,
                POST,
                3,
                2,
                CAMPAIGN,
                ACCOUNT,
                "x",
                DUE,
                "1868",
                "https://x.com/OEA_Inclusion/status/1868",
                AFTER,
                1,
                new BigDecimal("0.015"));
    }

    private static Event inPart() {
        return new PublishedInPart(
                PUBLICATION,
                POST,
                3,
                2,
                CAMPAIGN,
                ACCOUNT,
                "x",
                DUE,
                1,
                3,
                "https://x.com/OEA_Inclusion/status/1868",
                "forbidden",
                "HTTP 403: You are not allowed to reply",
                AFTER,
                new BigDecimal("0.015"),
                true,
                4);
    }

    private static List<Event> open() {
        return List.of(
                inPart(),
                new PublishingDeferred(
                        PUBLICATION,
                        POST,
                        3,
                        2,
                        CAMPAIGN,
                        ACCOUNT,
                        "x",
                        DUE,
                        DUE.plusSeconds(900),
                        "rate-limited",
                        "resets at 14:15"),
                new PublishingRefused(
                        PUBLICATION,
                        POST,
                        3,
                        CAMPAIGN,
                        ACCOUNT,
                        "x",
                        "content-altered",
                        "digest differs",
                        "scheduling.due.x.v1-2@17",
                        AFTER),
                new OutcomeUnknown(
                        PUBLICATION, POST, 3, 2, CAMPAIGN, ACCOUNT, "x", DUE, AFTER, "read timed out", true, 4));
    }

    private static List<Event> holds() {
        UUID hold = UUID.fromString("3d2c1b0a-9f8e-4d7c-8b6a-5f4e3d2c1b0a");
        return List.of(
                new HoldPlaced(hold, "region", "caribbean", "huracán", "ana", DUE, List.of(ACCOUNT)),
                new HoldLifted(hold, "terminado", "ana", AFTER, "drop"),
                new HoldInForce(
                        hold,
                        AFTER,
                        List.of(new OnTheWire(PUBLICATION, POST, 3, CAMPAIGN, ACCOUNT, "x", "sending", DUE)),
                        1),
                new PublishingHeld(PUBLICATION, POST, 3, 2, CAMPAIGN, ACCOUNT, "x", DUE, hold, "duelo nacional", AFTER),
                new PublishingResumed(PUBLICATION, POST, 3, 2, CAMPAIGN, ACCOUNT, "x", DUE, AFTER),
                new OutcomeDecided(
                        PUBLICATION,
                        POST,
                        3,
                        CAMPAIGN,
                        4,
                        "posted",
                        "https://x.com/OEA_Inclusion/status/1868",
                        "está en la cuenta",
                        "ana",
                        AFTER));
    }

    private static List<Event> accounts() {
        return List.of(
                new AccountDistanceSet(ACCOUNT, 900, 3),
                new AccountCheckDue(ACCOUNT, "x", DUE, Duration.ofDays(1)),
                new AccountChanged(
                        ACCOUNT,
                        "x",
                        7,
                        "paused",
                        new AccountChanged.Connection("lucia.fernandez", DUE),
                        new AccountChanged.Pause("marisol.quispe", "La cuenta responde a una crisis", LATEST),
                        new AccountChanged.Check(
                                "needs-person",
                                "no-credit",
                                "HTTP 402: CreditsDepleted",
                                "OEA_Inclusion",
                                0L,
                                LATEST,
                                LATEST,
                                AFTER)));
    }
}
