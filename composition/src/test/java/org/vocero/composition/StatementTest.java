package org.vocero.composition;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class StatementTest {

    private static final UUID POST = new UUID(0, 1);
    private static final UUID PUBLICATION = new UUID(0, 2);
    private static final LocalDate DATE = LocalDate.of(2026, 12, 18);
    private static final LocalTime NINE = LocalTime.of(9, 0);
    private static final ZoneId LIMA = ZoneId.of("America/Lima");
    private static final Duration TWO_HOURS = Duration.ofHours(2);
    private static final When FOLLOWING =
            new When(Occurrence.first("launch"), null, Period.ofDays(-1), NINE, LIMA, TWO_HOURS);

    /** Approvals that were signed stand on these values: they never change. */
    @Test
    void isTheSameForever() throws NoSuchAlgorithmException {
        assertThat(text(approval(FOLLOWING).toBytes())).startsWith("vocero-approval/1\n");
        assertThat(sha256(approval(FOLLOWING).toBytes()))
                .isEqualTo("b56a8b82c56e7b1d17a5775b9c2d720519ab778a7ca6df6c9b1cffbaf1541d7c");
        assertThat(text(anchor(DATE, 7).toBytes())).startsWith("vocero-anchor/1\n");
        assertThat(sha256(anchor(DATE, 7).toBytes()))
                .isEqualTo("167c37ca81add7d38f575e15062dfe4fd7aa2dd629e7e01241b62410b6e65934");
        assertThat(text(moved(FOLLOWING, 3).toBytes())).startsWith("vocero-schedule/1\n");
        assertThat(sha256(moved(FOLLOWING, 3).toBytes()))
                .isEqualTo("585f595979d88d3576b77e787ef9fbfaaf7457a1f3cfbfbcc512a9a3d7485359");
    }

    @Test
    void approvalChangesWithEveryField() {
        When when = new When(null, DATE, Period.ZERO, NINE, LIMA, TWO_HOURS);
        UUID other = new UUID(0, 3);

        List<byte[]> statements = new ArrayList<>(List.of(
                new ApprovalStatement(other, 1, PUBLICATION, "c", "ab", when).toBytes(),
                new ApprovalStatement(POST, 2, PUBLICATION, "c", "ab", when).toBytes(),
                new ApprovalStatement(POST, 1, other, "c", "ab", when).toBytes(),
                new ApprovalStatement(POST, 1, PUBLICATION, "d", "ab", when).toBytes(),
                new ApprovalStatement(POST, 1, PUBLICATION, "c", "ac", when).toBytes()));
        List.of(
                        when,
                        FOLLOWING,
                        new When(Occurrence.first("2026-12-18"), null, Period.ZERO, NINE, LIMA, TWO_HOURS),
                        new When(Occurrence.first("closing"), null, Period.ofDays(-1), NINE, LIMA, TWO_HOURS),
                        new When(new Occurrence("launch", 2), null, Period.ofDays(-1), NINE, LIMA, TWO_HOURS),
                        new When(null, DATE.plusDays(1), Period.ZERO, NINE, LIMA, TWO_HOURS),
                        new When(null, DATE, Period.ofDays(1), NINE, LIMA, TWO_HOURS),
                        new When(null, DATE, Period.ofDays(30), NINE, LIMA, TWO_HOURS),
                        new When(null, DATE, Period.ofMonths(1), NINE, LIMA, TWO_HOURS),
                        new When(null, DATE, Period.ZERO, NINE.plusSeconds(1), LIMA, TWO_HOURS),
                        new When(null, DATE, Period.ZERO, NINE, ZoneId.of("America/Bogota"), TWO_HOURS),
                        new When(null, DATE, Period.ZERO, NINE, LIMA, TWO_HOURS.plusSeconds(1)))
                .forEach(one -> statements.add(approval(one).toBytes()));

        assertThat(statements.stream().map(StatementTest::text)).doesNotHaveDuplicates();
    }

    @Test
    void anchorsDateChangesWithEveryField() {
        assertThat(List.of(
                        text(anchor(DATE, 1).toBytes()),
                        text(anchor(DATE, 2).toBytes()),
                        text(anchor(DATE.plusDays(1), 1).toBytes()),
                        text(new AnchorStatement("c", Occurrence.first("launch"), null, 1).toBytes()),
                        text(new AnchorStatement("cl", Occurrence.first("aunch"), DATE, 1).toBytes()),
                        text(new AnchorStatement("c", Occurrence.first("closing"), DATE, 1).toBytes()),
                        text(new AnchorStatement("c", new Occurrence("launch", 2), DATE, 1).toBytes())))
                .doesNotHaveDuplicates();
    }

    @Test
    void scheduleChangesWithEveryField() {
        When when = new When(null, DATE, Period.ZERO, NINE, LIMA, TWO_HOURS);
        When later = new When(null, DATE.plusDays(1), Period.ZERO, NINE, LIMA, TWO_HOURS);
        UUID other = new UUID(0, 3);

        assertThat(List.of(
                        text(moved(when, 1).toBytes()),
                        text(moved(when, 2).toBytes()),
                        text(moved(later, 1).toBytes()),
                        text(moved(FOLLOWING, 1).toBytes()),
                        text(new ScheduleStatement(other, 1, PUBLICATION, "c", "ab", when, 1).toBytes()),
                        text(new ScheduleStatement(POST, 2, PUBLICATION, "c", "ab", when, 1).toBytes()),
                        text(new ScheduleStatement(POST, 1, other, "c", "ab", when, 1).toBytes()),
                        text(new ScheduleStatement(POST, 1, PUBLICATION, "d", "ab", when, 1).toBytes()),
                        text(new ScheduleStatement(POST, 1, PUBLICATION, "c", "ac", when, 1).toBytes()),
                        text(approval(when).toBytes())))
                .doesNotHaveDuplicates();
    }

    private static ScheduleStatement moved(When when, long revision) {
        return new ScheduleStatement(POST, 1, PUBLICATION, "c", "ab", when, revision);
    }

    private static ApprovalStatement approval(When when) {
        return new ApprovalStatement(POST, 1, PUBLICATION, "c", "ab", when);
    }

    private static AnchorStatement anchor(LocalDate date, long revision) {
        return new AnchorStatement("c", Occurrence.first("launch"), date, revision);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static String sha256(byte[] bytes) throws NoSuchAlgorithmException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }
}
