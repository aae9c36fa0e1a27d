package org.vocero.publishing.delivery.jdbc;

import static org.vocero.publishing.delivery.jdbc.DeliveryRow.text;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
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

    static JsonRow write(Publication publication, JsonRow to) {
        When when = publication.when();
        to.put("fixed_date", when.date())
                .put("day_offset", when.offset().toString())
                .put("local_time", when.localTime())
                .put("zone", when.zone().getId())
                .put("grace_seconds", when.notAfter().toSeconds());
        Occurrence followed = when.occurrence();
        if (followed != null) {
            to.put("anchor", followed.anchor()).put("occurrence", followed.number());
        }
        AnchorDate dated = publication.anchorDate();
        if (dated != null) {
            to.put("anchor_date", dated.date())
                    .put("anchor_revision", dated.revision())
                    .put("anchor_signature", dated.signature())
                    .put("anchor_key_id", dated.keyId());
        }
        return to;
    }
}
