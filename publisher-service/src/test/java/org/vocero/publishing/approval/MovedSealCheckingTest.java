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
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.vocero.composition.AnchorStatement;
import org.vocero.composition.ApprovalStatement;
import org.vocero.composition.Digest;
import org.vocero.composition.Occurrence;
import org.vocero.composition.ScheduleStatement;
import org.vocero.composition.Shown;
import org.vocero.composition.When;
import org.vocero.publishing.Party;
import org.vocero.publishing.approval.ed25519.Ed25519Signatures;
import org.vocero.publishing.delivery.Publication;
import org.vocero.publishing.delivery.Publication.AnchorDate;
import org.vocero.publishing.delivery.Publication.Content;
import org.vocero.publishing.delivery.Publication.Rescheduling;
import org.vocero.publishing.delivery.Publication.Seal;

/** What a person moved is posted at the newest time that was signed, and at no other. */
class MovedSealCheckingTest {

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
    private final SealChecking checking = new SealChecking(new Ed25519Signatures(Map.of("key-1", party.publicKey())));

    private final AnchorDate dated = dated("launch", DAY.plusDays(1));

    @Test
    void letsPassWhatAPersonMoved() {
        When later = new When(null, DAY.plusDays(3), Period.ZERO, LocalTime.of(11, 0), LIMA, TWO_HOURS.plusHours(1));

        assertThat(reason(moved(due(FOLLOWING, dated, DUE), later, null, 2))).isEqualTo("genuine");
        assertThat(reason(moved(due(FIXED, null, DUE), FOLLOWING, dated, 1))).isEqualTo("genuine");
    }

    @Test
    void refusesAMoveThatNobodySigned() {
        When later = new When(null, DAY.plusDays(3), Period.ZERO, LocalTime.of(11, 0), LIMA, TWO_HOURS);
        Publication genuine = moved(due(FIXED, null, DUE), later, null, 2);
        Rescheduling proof = Objects.requireNonNull(genuine.rescheduling());

        assertThat(reason(moved(genuine, new Rescheduling(proof.approved(), 3, proof.signature(), "key-1"))))
                .isEqualTo("signature-invalid");
        assertThat(reason(moved(genuine, new Rescheduling(later, 2, proof.signature(), "key-1"))))
                .isEqualTo("signature-invalid");
        assertThat(reason(moved(genuine, new Rescheduling(proof.approved(), 2, proof.signature(), "key-2"))))
                .isEqualTo("unknown-key");
        assertThat(reason(moved(genuine, null))).isEqualTo("signature-invalid");
        assertThat(reason(moved(due(FIXED, null, DUE), proof))).isEqualTo("signature-invalid");
    }

    @Test
    void refusesAMoveToAnotherOccurrence() {
        Occurrence next = new Occurrence("launch", 2);
        LocalDate aYearLater = DAY.plusYears(1);
        AnchorStatement statement = new AnchorStatement(Party.CAMPAIGN, next, aYearLater, 4);
        AnchorDate nextYear = new AnchorDate(aYearLater, 4, party.sign(statement.toBytes()), "key-1");
        When forNextYear = new When(next, null, Period.ZERO, LocalTime.of(9, 0), LIMA, TWO_HOURS);

        assertThat(reason(moved(due(FOLLOWING, dated, DUE), forNextYear, nextYear, 1)))
                .isEqualTo("time-altered");
        assertThat(reason(moved(due(FIXED, null, DUE), forNextYear, nextYear, 1)))
                .isEqualTo("genuine");
    }

    private String reason(Publication publication) {
        return checking.check(publication).match(genuine -> "genuine", notApproved -> notApproved.reason());
    }

    private Publication due(When when, @Nullable AnchorDate date, Instant dueAt) {
        String digest = Digest.of(Shown.of("x", "x-one", "es", Party.composed("x", BODY), List.of()));
        String signature = party.sign(new ApprovalStatement(POST, 1, ID, Party.CAMPAIGN, digest, when).toBytes());
        return new Publication(
                ID,
                POST,
                1,
                Party.CAMPAIGN,
                "x-one",
                "x",
                "es",
                new Content(BODY, Party.LINK, Party.HASHTAGS, List.of(), false, List.of()),
                dueAt,
                dueAt.plus(TWO_HOURS),
                when,
                date,
                new Seal(digest, signature, "key-1"));
    }

    /** As the person's move is signed. */
    private Publication moved(Publication it, When to, @Nullable AnchorDate date, long revision) {
        LocalDate day = date == null ? Objects.requireNonNull(to.date()) : date.date();
        ScheduleStatement statement =
                new ScheduleStatement(POST, 1, ID, Party.CAMPAIGN, it.seal().digest(), to, revision);
        Rescheduling proof = new Rescheduling(it.when(), revision, party.sign(statement.toBytes()), "key-1");
        return moved(it, to.dueAt(day), to.latest(day), to, date, proof);
    }

    private static Publication moved(Publication it, @Nullable Rescheduling proof) {
        return moved(it, it.dueAt(), it.notAfter(), it.when(), it.anchorDate(), proof);
    }

    private static Publication moved(
            Publication it,
            Instant dueAt,
            Instant notAfter,
            When when,
            @Nullable AnchorDate date,
            @Nullable Rescheduling proof) {
        return new Publication(
                ID,
                POST,
                1,
                Party.CAMPAIGN,
                "x-one",
                "x",
                "es",
                it.content(),
                dueAt,
                notAfter,
                when,
                date,
                it.seal(),
                proof);
    }

    private AnchorDate dated(String anchor, LocalDate date) {
        var said = party.date(anchor, date, 3);
        return new AnchorDate(said.date(), said.revision(), said.signature(), said.keyId());
    }
}
