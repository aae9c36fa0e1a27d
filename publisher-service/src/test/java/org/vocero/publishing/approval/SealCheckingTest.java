package org.vocero.publishing.approval;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.vocero.composition.AnchorStatement;
import org.vocero.composition.ApprovalStatement;
import org.vocero.composition.Composition.Composed;
import org.vocero.composition.Digest;
import org.vocero.composition.Occurrence;
import org.vocero.composition.Shown;
import org.vocero.composition.When;
import org.vocero.publishing.Party;
import org.vocero.publishing.approval.ed25519.Ed25519Signatures;
import org.vocero.publishing.delivery.Publication;
import org.vocero.publishing.delivery.Publication.AnchorDate;
import org.vocero.publishing.delivery.Publication.Content;
import org.vocero.publishing.delivery.Publication.Picture;
import org.vocero.publishing.delivery.Publication.Seal;

class SealCheckingTest {

    private static final UUID ID = new UUID(0, 1);
    private static final UUID POST = new UUID(0, 2);
    private static final String BODY = "Los migrantes cuentan";
    private static final ZoneId LIMA = ZoneId.of("America/Lima");
    private static final Duration TWO_HOURS = Duration.ofHours(2);
    private static final LocalDate DAY = LocalDate.of(2026, 12, 18);
    private static final Instant DUE = Instant.parse("2026-12-18T14:00:00Z");
    private static final When FIXED = new When(null, DAY, Period.ZERO, LocalTime.of(9, 0), LIMA, TWO_HOURS);
    private static final When FOLLOWING =
            new When(Occurrence.first("launch"), null, Period.ofDays(-1), LocalTime.of(9, 0), LIMA, TWO_HOURS);

    private final Party party = new Party("key-1");
    private final Signatures ed25519 = new Ed25519Signatures(Map.of("key-1", party.publicKey()));
    private final AtomicInteger verifications = new AtomicInteger();
    private final SealChecking checking = new SealChecking((keyId, statement, signature) -> {
        verifications.incrementAndGet();
        return ed25519.verify(keyId, statement, signature);
    });

    private final AnchorDate dated = dated(party, "launch", DAY.plusDays(1), 3);

    @Test
    void letsPassWhatFollowsFromWhatWasApproved() {
        assertThat(reason(due(FIXED, null, DUE))).isEqualTo("genuine");
        assertThat(reason(due(FOLLOWING, dated, DUE))).isEqualTo("genuine");
    }

    @Test
    void refusesAnotherDueInstantOrAnotherEnd() {
        assertThat(reason(due(FIXED, null, DUE.minusSeconds(1)))).isEqualTo("time-altered");
        assertThat(reason(due(FOLLOWING, dated, DUE.plusSeconds(86_400)))).isEqualTo("time-altered");
        assertThat(reason(due(FIXED, FIXED, null, DUE, DUE.plusSeconds(7_201)))).isEqualTo("time-altered");
    }

    @Test
    void refusesAnotherScheduleUnderTheSeal() {
        When later = new When(null, DAY.plusDays(1), Period.ZERO, LocalTime.of(9, 0), LIMA, TWO_HOURS);
        When longer = new When(null, DAY, Period.ZERO, LocalTime.of(9, 0), LIMA, TWO_HOURS.plusHours(1));

        assertThat(reason(due(FIXED, later, null, later.dueAt(DAY.plusDays(1)), later.latest(DAY.plusDays(1)))))
                .isEqualTo("signature-invalid");
        assertThat(reason(due(FIXED, longer, null, DUE, longer.latest(DAY)))).isEqualTo("signature-invalid");
    }

    /** It would follow a day that nobody meant. */
    @Test
    void refusesAFixedDateWhereAnAnchorWasApproved() {
        assertThat(reason(due(FOLLOWING, FIXED, null, DUE, FIXED.latest(DAY)))).isEqualTo("signature-invalid");
    }

    @Test
    void refusesADateThatNobodyGaveToTheAnchor() {
        Instant dayBefore = DUE.minusSeconds(86_400);
        AnchorDate moved = new AnchorDate(DAY, 3, dated.signature(), "key-1");
        AnchorDate renumbered = new AnchorDate(dated.date(), 4, dated.signature(), "key-1");

        assertThat(reason(due(FOLLOWING, moved, dayBefore))).isEqualTo("signature-invalid");
        assertThat(reason(due(FOLLOWING, renumbered, DUE))).isEqualTo("signature-invalid");
        assertThat(reason(due(FOLLOWING, dated(party, "closing", DAY, 3), dayBefore)))
                .isEqualTo("signature-invalid");
        assertThat(reason(due(FOLLOWING, dated(new Party("key-1"), "launch", DAY, 3), dayBefore)))
                .isEqualTo("signature-invalid");
        assertThat(reason(due(FOLLOWING, dated(new Party("key-2"), "launch", DAY, 3), dayBefore)))
                .isEqualTo("unknown-key");
        assertThat(reason(due(FOLLOWING, null, DUE))).isEqualTo("time-altered");
    }

    /** What was approved for last year's day is not posted on this year's, whoever says so. */
    @Test
    void refusesTheDateOfAnotherOccurrence() {
        Occurrence next = new Occurrence("launch", 2);
        LocalDate aYearLater = DAY.plusDays(1).plusYears(1);
        AnchorStatement nextDate = new AnchorStatement(Party.CAMPAIGN, next, aYearLater, 4);
        AnchorDate nextYear = new AnchorDate(aYearLater, 4, party.sign(nextDate.toBytes()), "key-1");
        When forNextYear = new When(next, null, Period.ofDays(-1), LocalTime.of(9, 0), LIMA, TWO_HOURS);
        Instant due = FOLLOWING.dueAt(aYearLater);

        assertThat(reason(due(forNextYear, nextYear, due))).isEqualTo("genuine");
        assertThat(reason(due(FOLLOWING, nextYear, due))).isEqualTo("signature-invalid");
        assertThat(reason(due(FOLLOWING, forNextYear, nextYear, due, due.plus(TWO_HOURS))))
                .isEqualTo("signature-invalid");
        assertThat(reason(due(forNextYear, dated, DUE))).isEqualTo("signature-invalid");
    }

    /** Another campaign may have an anchor of that name, on another day. */
    @Test
    void refusesAnotherCampaign() {
        Publication real = due(FIXED, null, DUE);
        Publication elsewhere = new Publication(
                real.id(),
                real.postId(),
                real.version(),
                "otra",
                real.account(),
                real.channel(),
                real.language(),
                real.content(),
                real.dueAt(),
                real.notAfter(),
                real.when(),
                null,
                real.seal());

        assertThat(reason(elsewhere)).isEqualTo("signature-invalid");
    }

    @Test
    void refusesAPictureOrAnAltTextThatWasNotApproved() {
        Picture approved = new Picture("ab12", "image/png", 1_000, 640, 480, "Una familia");

        assertThat(reason(due(List.of(approved), List.of(approved)))).isEqualTo("genuine");
        for (List<Picture> shown : List.of(
                List.<Picture>of(),
                List.of(approved, approved),
                List.of(new Picture("ab13", "image/png", 1_000, 640, 480, "Una familia")),
                List.of(new Picture("ab12", "image/jpeg", 1_000, 640, 480, "Una familia")),
                List.of(new Picture("ab12", "image/png", 1_001, 640, 480, "Una familia")),
                List.of(new Picture("ab12", "image/png", 1_000, 480, 640, "Una familia")),
                List.of(new Picture("ab12", "image/png", 1_000, 640, 480, "Otra familia")))) {
            assertThat(reason(due(List.of(approved), shown))).isEqualTo("content-altered");
        }
    }

    @Test
    void refusesAPictureThatTheChannelDoesNotTake() {
        for (Picture picture : List.of(
                new Picture("ab12", "image/svg+xml", 1_000, 640, 480, "a"),
                new Picture("ab12", "image/gif", 15_000_001, 640, 480, "a"),
                new Picture("ab12", "image/png", 0, 640, 480, "a"),
                new Picture("ab12", "image/png", 5_000_001, 640, 480, "a"),
                new Picture("ab12", "image/png", 1_000, 640, 480, ""))) {
            assertThat(reason(due(List.of(picture), List.of(picture)))).isEqualTo("not-composable");
        }
    }

    @Test
    void verifiesWhatIsSignedOnceAndWhatIsForgedEachTime() {
        AnchorDate forged = new AnchorDate(DAY, 3, dated.signature(), "key-1");
        Publication genuine = due(FOLLOWING, dated, DUE);
        Publication other = due(FOLLOWING, forged, DUE.minusSeconds(86_400));

        List.of(genuine, genuine, other, genuine, other).forEach(this::reason);

        // One approval and one date, and the forged date as often as it comes.
        assertThat(verifications).hasValue(1 + 1 + 2);
    }

    private String reason(Publication publication) {
        return checking.check(publication).match(genuine -> "genuine", notApproved -> notApproved.reason());
    }

    private Publication due(When when, @Nullable AnchorDate date, Instant dueAt) {
        return due(when, when, date, dueAt, dueAt.plus(TWO_HOURS));
    }

    private Publication due(When approved, When said, @Nullable AnchorDate date, Instant dueAt, Instant notAfter) {
        return due(approved, said, date, dueAt, notAfter, List.of(), List.of());
    }

    private Publication due(List<Picture> approved, List<Picture> shown) {
        return due(FIXED, FIXED, null, DUE, DUE.plus(TWO_HOURS), approved, shown);
    }

    private Publication due(
            When approved,
            When said,
            @Nullable AnchorDate date,
            Instant dueAt,
            Instant notAfter,
            List<Picture> approvedPictures,
            List<Picture> shownPictures) {
        Composed composed = Party.composed("x", BODY);
        String digest = Digest.of(Shown.of(
                "x",
                "x-one",
                "es",
                composed,
                approvedPictures.stream()
                        .map(picture -> new Shown.Picture(
                                picture.digest(),
                                picture.mediaType(),
                                picture.bytes(),
                                picture.width(),
                                picture.height(),
                                picture.altText()))
                        .toList()));
        String signature = party.sign(new ApprovalStatement(POST, 1, ID, Party.CAMPAIGN, digest, approved).toBytes());
        return new Publication(
                ID,
                POST,
                1,
                Party.CAMPAIGN,
                "x-one",
                "x",
                "es",
                new Content(BODY, Party.LINK, Party.HASHTAGS, List.of(), false, shownPictures),
                dueAt,
                notAfter,
                said,
                date,
                new Seal(digest, signature, "key-1"));
    }

    private static AnchorDate dated(Party party, String anchor, LocalDate date, long revision) {
        var said = party.date(anchor, date, revision);
        return new AnchorDate(said.date(), said.revision(), said.signature(), said.keyId());
    }
}
