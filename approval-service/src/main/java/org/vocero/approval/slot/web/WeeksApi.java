package org.vocero.approval.slot.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.vocero.approval.campaign.Campaigns;
import org.vocero.approval.outcome.Outcome;
import org.vocero.approval.outcome.Refusal;
import org.vocero.approval.outcome.web.Answers;
import org.vocero.approval.slot.PlannedWeeks;
import org.vocero.approval.slot.Week;

@RestController
class WeeksApi {

    private final PlannedWeeks weeks;
    private final Campaigns campaigns;
    private final Answers answers;

    WeeksApi(PlannedWeeks weeks, Campaigns campaigns, Answers answers) {
        this.weeks = weeks;
        this.campaigns = campaigns;
        this.answers = answers;
    }

    @GetMapping("/api/campaigns/{key}/weeks")
    ResponseEntity<Object> get(@PathVariable String key, Locale locale) {
        return answers.of(
                campaigns
                        .find(key)
                        .map(weeks::of)
                        .map(Outcome::done)
                        .orElseGet(() -> Outcome.refused(Refusal.missing("unknown-campaign", key))),
                locale,
                list -> list.stream().map(WeekJson::of).toList());
    }

    /**
     * What is planned in a week.
     *
     * @param week as in {@code 2026-W51}
     * @param against under, met or over what the campaign means to have
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record WeekJson(
            String week,
            LocalDate from,
            int approved,
            int drafts,
            @Nullable Integer cadence,
            @Nullable String against) {

        static WeekJson of(Week week) {
            Week.Against against = week.against();
            return new WeekJson(
                    week.name(),
                    week.monday(),
                    week.approved(),
                    week.drafts(),
                    week.cadence(),
                    against == null ? null : against.name().toLowerCase(Locale.ROOT));
        }
    }
}
