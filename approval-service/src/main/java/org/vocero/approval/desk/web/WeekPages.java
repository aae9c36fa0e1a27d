package org.vocero.approval.desk.web;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.vocero.approval.campaign.Campaign;
import org.vocero.approval.campaign.Campaigns;
import org.vocero.approval.slot.PlannedWeeks;
import org.vocero.approval.slot.Week;

/** What a campaign has planned week by week, against what it means to have. */
@Controller
class WeekPages {

    private final CampaignFrames frames;
    private final Campaigns campaigns;
    private final PlannedWeeks weeks;

    WeekPages(CampaignFrames frames, Campaigns campaigns, PlannedWeeks weeks) {
        this.frames = frames;
        this.campaigns = campaigns;
        this.weeks = weeks;
    }

    @GetMapping("/campaigns/{campaign}/weeks")
    String show(@PathVariable String campaign, Model model) {
        frames.enter(campaign, "calendar", model);
        Campaign whole = campaigns.find(campaign).orElseThrow();
        List<Week> list = weeks.of(whole);
        int most = Math.max(1, list.stream().mapToInt(Week::posts).max().orElse(0));
        model.addAttribute("cadence", whole.cadence());
        model.addAttribute("rows", list.stream().map(week -> Row.of(week, most)).toList());
        return "calendar/weeks";
    }

    /**
     * A week as the page draws it.
     *
     * @param approved of the bar's length, in percent
     * @param posts in the same way
     * @param meant where the mark of what is meant stands; -1 for none
     */
    record Row(Week week, int approved, int posts, int meant) {

        static Row of(Week week, int mostPosts) {
            Integer cadence = week.cadence();
            int most = cadence == null ? mostPosts : Math.max(mostPosts, cadence);
            return new Row(
                    week,
                    100 * week.approved() / most,
                    100 * week.posts() / most,
                    cadence == null ? -1 : Math.min(99, 100 * cadence / most));
        }
    }
}
