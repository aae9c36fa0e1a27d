package org.vocero.approval.desk.web;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.server.ResponseStatusException;
import org.vocero.approval.desk.CampaignOverview;
import org.vocero.approval.desk.Overviews;

/** Puts a page into its campaign's frame. */
@Component
class CampaignFrames {

    private final Overviews overviews;

    CampaignFrames(Overviews overviews) {
        this.overviews = overviews;
    }

    CampaignOverview enter(String key, String section, Model model) {
        CampaignOverview campaign = overviews
                .campaign(key)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "there is no campaign " + key));
        model.addAttribute("campaign", campaign);
        model.addAttribute(
                "campaignName", campaign.name(LocaleContextHolder.getLocale().getLanguage()));
        model.addAttribute("section", section);
        return campaign;
    }
}
