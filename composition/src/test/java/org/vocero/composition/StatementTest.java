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
    private static final When FOLLOWING = new When("launch", null, Period.ofDays(-1), NINE, LIMA, TWO_HOURS);

    /** Approvals that were signed stand on these values: they never change. */
    @Test
    void isTheSameForever() throws NoSuchAlgorithmException {
        assertThat(text(approval(FOLLOWING).toBytes())).startsWith("vocero-approval/1\n");
        assertThat(sha256(approval(FOLLOWING).toBytes()))
                .isEqualTo("4d73e993bdaedf4a6a700a6cd7758828ed5c22c59bda83795909ac53417acd42");
        assertThat(text(anchor(DATE, 7).toBytes())).startsWith("vocero-anchor/1\n");
        assertThat(sha256(anchor(DATE, 7).toBytes()))
                .isEqualTo("f1ff8e7c706f5750377f0f0db95517d36d1ef6ab5420b1df29e6ff7f57cf37c3");
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
                        new When("2026-12-18", null, Period.ZERO, NINE, LIMA, TWO_HOURS),
                        new When("closing", null, Period.ofDays(-1), NINE, LIMA, TWO_HOURS),
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
                        text(new AnchorStatement("c", "launch", null, 1).toBytes()),
                        text(new AnchorStatement("cl", "aunch", DATE, 1).toBytes()),
                        text(new AnchorStatement("c", "closing", DATE, 1).toBytes())))
                .doesNotHaveDuplicates();
    }

    private static ApprovalStatement approval(When when) {
        return new ApprovalStatement(POST, 1, PUBLICATION, "c", "ab", when);
    }

    private static AnchorStatement anchor(LocalDate date, long revision) {
        return new AnchorStatement("c", "launch", date, revision);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static String sha256(byte[] bytes) throws NoSuchAlgorithmException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }
}
