package org.vocero.contracts.approval;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.vocero.contracts.Event;

/**
 * A campaign's event got a date, another date, or lost it.
 *
 * @param occurrence which holding of the event, from 1; what follows another keeps the date of that one
 * @param date {@code null} while the event is not dated
 * @param revision grows by one with each change; a consumer ignores what is not newer than what it has
 * @param signature Ed25519 signature of the anchor's statement: campaign, anchor, occurrence, date and revision; Base64
 * @param keyId names the key that signed
 */
public record AnchorDated(
        String campaign,
        String anchor,
        int occurrence,
        @Nullable LocalDate date,
        long revision,
        String signature,
        String keyId)
        implements Event {

    @Override
    public String subject() {
        return campaign + "/" + anchor;
    }
}
