package org.vocero.approval.desk.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.vocero.approval.audit.AuditLine;
import org.vocero.approval.audit.AuditLog;
import org.vocero.approval.desk.CampaignOverview;
import org.vocero.approval.desk.Overviews;
import org.vocero.approval.person.People;
import org.vocero.approval.person.Person;

/** Who did what, the latest first. */
@Controller
class AuditPages {

    private static final int ROWS = 50;

    private final AuditLog audit;
    private final Overviews overviews;
    private final People people;

    AuditPages(AuditLog audit, Overviews overviews, People people) {
        this.audit = audit;
        this.overviews = overviews;
        this.people = people;
    }

    @GetMapping("/audit")
    String list(
            @RequestParam(defaultValue = "") String of,
            @RequestParam(defaultValue = "" + Long.MAX_VALUE) long before,
            Model model) {
        String campaign = of.isBlank() ? null : of;
        List<AuditLine> lines = audit.latest(campaign, before, ROWS + 1);
        List<AuditLine> page = lines.stream().limit(ROWS).toList();
        model.addAttribute("lines", page);
        model.addAttribute("of", of);
        model.addAttribute("older", lines.size() > ROWS ? page.get(ROWS - 1).number() : null);
        model.addAttribute("begun", before != Long.MAX_VALUE);
        model.addAttribute(
                "campaigns",
                overviews.campaigns().stream().map(CampaignOverview::key).toList());
        model.addAttribute("people", names());
        return "audit/list";
    }

    private Map<String, String> names() {
        return people.all().stream().collect(Collectors.toMap(Person::username, Person::name));
    }
}
