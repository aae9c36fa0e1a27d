package org.vocero.publishing.delivery.jdbc;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.vocero.composition.Occurrence;
import org.vocero.composition.When;
import org.vocero.publishing.delivery.Publication.Rescheduling;
import tools.jackson.databind.json.JsonMapper;

/** The proof that a publication was moved as a column has it: a claim verifies it again. */
final class ReschedulingColumn {

    private static final JsonMapper JSON = JsonMapper.shared();

    private ReschedulingColumn() {}

    static @Nullable Proof of(@Nullable Rescheduling moved) {
        return moved == null ? null : Proof.of(moved);
    }

    static @Nullable Rescheduling read(@Nullable String column) {
        return column == null ? null : JSON.readValue(column, Proof.class).rescheduling();
    }

    /** Every value as ISO 8601 has it, a zone by its name, whatever the mapper makes of such types. */
    record Proof(
            @Nullable String anchor,
            @Nullable Integer occurrence,
            @Nullable String date,
            String offset,
            String localTime,
            String zone,
            long graceSeconds,
            long revision,
            String signature,
            String keyId) {

        static Proof of(Rescheduling moved) {
            When when = moved.approved();
            Occurrence followed = when.occurrence();
            return new Proof(
                    followed == null ? null : followed.anchor(),
                    followed == null ? null : followed.number(),
                    when.date() == null ? null : when.date().toString(),
                    when.offset().toString(),
                    when.localTime().toString(),
                    when.zone().getId(),
                    when.notAfter().toSeconds(),
                    moved.revision(),
                    moved.signature(),
                    moved.keyId());
        }

        Rescheduling rescheduling() {
            return new Rescheduling(
                    new When(
                            anchor == null || occurrence == null ? null : new Occurrence(anchor, occurrence),
                            date == null ? null : LocalDate.parse(date),
                            Period.parse(offset),
                            LocalTime.parse(localTime),
                            ZoneId.of(zone),
                            Duration.ofSeconds(graceSeconds)),
                    revision,
                    signature,
                    keyId);
        }
    }
}
