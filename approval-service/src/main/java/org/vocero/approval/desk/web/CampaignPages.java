package org.vocero.approval.desk.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.vocero.approval.desk.Overviews;

@Controller
class CampaignPages {

    private final Overviews overviews;

    CampaignPages(Overviews overviews) {
        this.overviews = overviews;
    }

    @GetMapping("/campaigns")
    String list(Model model) {
        model.addAttribute("campaigns", overviews.campaigns());
        return "campaign/list";
    }
}
