package org.vocero.approval.desk.web;

import java.security.Principal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.vocero.approval.deadletter.DeadLetters;
import org.vocero.approval.deadletter.DiscardingDeadLetters;
import org.vocero.approval.deadletter.ReplayingDeadLetters;

/** Records that a service could not handle, and their other try, or their end. */
@Controller
@RequestMapping("/dead-letters")
class DeadLetterPages {

    private static final int MOST_WAITING = 200;
    private static final int MOST_REPLAYED = 50;

    private final DeadLetters letters;
    private final ReplayingDeadLetters replaying;
    private final DiscardingDeadLetters discarding;
    private final Notices notices;

    DeadLetterPages(
            DeadLetters letters, ReplayingDeadLetters replaying, DiscardingDeadLetters discarding, Notices notices) {
        this.letters = letters;
        this.replaying = replaying;
        this.discarding = discarding;
        this.notices = notices;
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute("waiting", letters.waiting(MOST_WAITING));
        model.addAttribute("total", letters.countWaiting());
        model.addAttribute("replayed", letters.replayed(MOST_REPLAYED));
        model.addAttribute("discarded", letters.discarded(MOST_REPLAYED));
        return "dead-letter/list";
    }

    @PostMapping("/{id}/replay")
    String replay(@PathVariable long id, Principal person, RedirectAttributes next) {
        notices.tell(replaying.replay(id, person.getName()), "letters.done", next);
        return "redirect:/dead-letters";
    }

    @PostMapping("/{id}/discarding")
    String discard(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String reason,
            Principal person,
            RedirectAttributes next) {
        notices.tell(discarding.discard(id, reason, person.getName()), "letters.given-up", next);
        return "redirect:/dead-letters";
    }

    @PostMapping("/replay")
    String replayAll(Principal person, RedirectAttributes next) {
        notices.tell(replaying.replayAll(person.getName()), "letters.done", next);
        return "redirect:/dead-letters";
    }
}
