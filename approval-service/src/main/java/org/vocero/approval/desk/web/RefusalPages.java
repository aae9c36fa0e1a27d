package org.vocero.approval.desk.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.vocero.approval.tracking.Publications;

/** Due events that the publisher refused because they are not what was approved. */
@Controller
class RefusalPages {

    private static final int MOST = 200;

    private final Publications publications;

    RefusalPages(Publications publications) {
        this.publications = publications;
    }

    @GetMapping("/refusals")
    String list(Model model) {
        model.addAttribute("refusals", publications.refusals(MOST));
        model.addAttribute("total", publications.countRefusals());
        return "delivery/refusals";
    }
}
