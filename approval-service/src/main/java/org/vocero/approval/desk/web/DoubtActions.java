package org.vocero.approval.desk.web;

import java.security.Principal;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;
import org.vocero.approval.doubt.SettleDoubt;
import org.vocero.approval.doubt.SettlingDoubts;

/** Says what became of a call that ended without an answer, and returns to its publication. */
@Controller
class DoubtActions {

    private final SettlingDoubts settling;
    private final Notices notices;

    DoubtActions(SettlingDoubts settling, Notices notices) {
        this.settling = settling;
        this.notices = notices;
    }

    @PostMapping("/campaigns/{campaign}/deliveries/{publication}/settlement")
    String settle(
            @PathVariable String campaign,
            @PathVariable UUID publication,
            @RequestParam long token,
            @RequestParam(defaultValue = "") String decision,
            @RequestParam(defaultValue = "") String url,
            @RequestParam(defaultValue = "") String reason,
            Principal person,
            RedirectAttributes next) {
        SettleDoubt command = new SettleDoubt(
                publication, token, decision, decision.equals("posted") ? url : null, reason, person.getName());
        notices.tell(settling.settle(command), "doubt.settled", next);
        return "redirect:"
                + UriComponentsBuilder.fromPath("/campaigns/{campaign}/deliveries/{publication}")
                        .buildAndExpand(campaign, publication)
                        .encode()
                        .toUriString();
    }
}
