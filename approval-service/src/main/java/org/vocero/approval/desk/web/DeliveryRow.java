package org.vocero.approval.desk.web;

import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vocero.approval.campaign.Account;
import org.vocero.approval.tracking.Publications.Listed;
import org.vocero.approval.tracking.Track;
import org.vocero.composition.When.ClockChange;

/**
 * A publication as the list of deliveries shows it.
 *
 * @param zone its account's wall clock
 * @param change what the clocks do to the local time that was approved; {@code null} for nothing
 * @param lateBy {@code null} before it is posted
 */
record DeliveryRow(
        String postKey,
        String handle,
        ZoneId zone,
        @Nullable ClockChange change,
        Track track,
        @Nullable Duration lateBy) {

    static DeliveryRow of(Listed listed, Map<String, Account> accounts) {
        Account account = accounts.get(listed.track().publication().account());
        return new DeliveryRow(
                listed.postKey(),
                account == null ? listed.track().publication().account() : account.handle(),
                account == null ? ZoneOffset.UTC : account.zone(),
                listed.change(),
                listed.track(),
                listed.track().lateBy().orElse(null));
    }

    /** The title of its post; of one that has none, or is not known here, what there is instead. */
    public String name() {
        String title = track.title();
        if (title != null) {
            return title;
        }
        return postKey.isEmpty() ? track.publication().id().toString() : postKey;
    }
}
