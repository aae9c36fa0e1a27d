package org.vocero.publishing.delivery.jdbc;

import static org.vocero.publishing.delivery.jdbc.DeliveryRow.text;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.vocero.composition.Occurrence;
import org.vocero.composition.When;
import org.vocero.publishing.delivery.Publication;
import org.vocero.publishing.delivery.Publication.AnchorDate;

/** When a delivery is due as its approval says it, and the anchor's date, in the delivery's row; a claim verifies both again. */
final class WhenColumns {

    private WhenColumns() {}

    static When when(ResultSet row) throws SQLException {
        return new When(
                occurrence(row),
                row.getObject("fixed_date", LocalDate.class),
                Period.parse(text(row, "day_offset")),
                row.getObject("local_time", LocalTime.class),
                ZoneId.of(text(row, "zone")),
                Duration.ofSeconds(row.getLong("grace_seconds")));
    }

    private static @Nullable Occurrence occurrence(ResultSet row) throws SQLException {
        String anchor = row.getString("anchor");
        return anchor == null ? null : new Occurrence(anchor, row.getInt("occurrence"));
    }

    static @Nullable AnchorDate anchorDate(ResultSet row) throws SQLException {
        LocalDate date = row.getObject("anchor_date", LocalDate.class);
        return date == null
                ? null
                : new AnchorDate(
                        date,
                        row.getLong("anchor_revision"),
                        text(row, "anchor_signature"),
                        text(row, "anchor_key_id"));
    }

    static MapSqlParameterSource of(Publication publication) {
        When when = publication.when();
        Occurrence followed = when.occurrence();
        AnchorDate dated = publication.anchorDate();
        return new MapSqlParameterSource()
                .addValue("anchor", followed == null ? null : followed.anchor(), Types.VARCHAR)
                .addValue("occurrence", followed == null ? null : followed.number(), Types.INTEGER)
                .addValue("fixedDate", when.date(), Types.DATE)
                .addValue("dayOffset", when.offset().toString())
                .addValue("localTime", when.localTime())
                .addValue("zone", when.zone().getId())
                .addValue("grace", when.notAfter().toSeconds())
                .addValue("anchorDate", dated == null ? null : dated.date(), Types.DATE)
                .addValue("anchorRevision", dated == null ? null : dated.revision(), Types.BIGINT)
                .addValue("anchorSignature", dated == null ? null : dated.signature(), Types.VARCHAR)
                .addValue("anchorKey", dated == null ? null : dated.keyId(), Types.VARCHAR);
    }
}
