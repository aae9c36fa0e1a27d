package org.vocero.approval.campaign.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vocero.approval.campaign.Anchor;
import org.vocero.approval.campaign.Rule;

/**
 * A session or an observance.
 *
 * @param rule of an observance, in the words of the campaign file
 * @param occurrence which holding of it is next or under way, from 1
 */
public record AnchorJson(
        String key,
        String kind,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Map<String, Object> rule,
        @Nullable LocalDate date,
        int occurrence,
        long revision) {

    public static AnchorJson of(Anchor anchor) {
        Rule rule = anchor.rule();
        return new AnchorJson(
                anchor.key(),
                anchor.isObservance() ? "observance" : "session",
                rule == null ? null : of(rule),
                anchor.date(),
                anchor.number(),
                anchor.revision());
    }

    /** In the words of the campaign file. */
    public static Map<String, Object> of(Rule rule) {
        return rule.match(new Rule.Cases<>(
                yearly -> Map.of(
                        "month",
                        yearly.day().getMonthValue(),
                        "day",
                        yearly.day().getDayOfMonth()),
                weekday -> Map.of(
                        "month", weekday.month().getValue(),
                        "weekday", weekday.weekday().name().toLowerCase(Locale.ROOT),
                        "nth", weekday.nth()),
                easter -> Map.of("easter", easter.days()),
                recurring -> Map.of("rrule", recurring.rrule(), "start", recurring.start())));
    }
}
