package org.vocero.approval.desk.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.vocero.approval.outcome.Outcome;
import org.vocero.approval.outcome.Problem;
import org.vocero.approval.outcome.Refusal;
import org.vocero.approval.outcome.web.Reasons;

/** Tells on the next page what came of a form. */
@Component
class Notices {

    private final Phrases phrases;
    private final Reasons reasons;

    Notices(Phrases phrases, Reasons reasons) {
        this.phrases = phrases;
        this.reasons = reasons;
    }

    /** @param done key of the message that it was done */
    void tell(Outcome<?> outcome, String done, RedirectAttributes next) {
        outcome.match(
                result -> next.addFlashAttribute("notice", phrases.say(done)),
                refusal -> next.addFlashAttribute("warning", text(refusal)));
    }

    /** What is wrong with one field of the form. */
    Optional<String> problemAt(String field, Outcome<?> outcome) {
        return outcome.match(result -> List.<Problem>of(), Notices::problems).stream()
                .filter(problem -> field.equals(problem.place()))
                .map(this::text)
                .findFirst();
    }

    String say(String key, Object... arguments) {
        return phrases.say(key, arguments);
    }

    String text(Refusal refusal) {
        return problems(refusal).stream().map(this::text).distinct().collect(Collectors.joining(" "));
    }

    String text(Problem problem) {
        return reasons.of(problem, LocaleContextHolder.getLocale());
    }

    static List<Problem> problems(Refusal refusal) {
        return refusal.match(
                missing -> List.of(missing.problem()),
                conflict -> List.of(conflict.problem()),
                unacceptable -> unacceptable.problems());
    }
}
