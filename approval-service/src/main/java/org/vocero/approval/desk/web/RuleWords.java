package org.vocero.approval.desk.web;

import java.time.MonthDay;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.vocero.approval.campaign.Rule;

/** On which days an observance is held, in the reader's words. */
@Component
class RuleWords {

    private final Phrases phrases;
    private final Times times;

    RuleWords(Phrases phrases, Times times) {
        this.phrases = phrases;
        this.times = times;
    }

    public String say(Rule rule) {
        Locale locale = LocaleContextHolder.getLocale();
        return rule.match(new Rule.Cases<>(
                yearly -> phrases.say("rule.yearly", day(yearly.day(), locale)),
                weekday -> phrases.say(
                        "rule.weekday." + (weekday.nth() == Rule.LAST ? "last" : weekday.nth()),
                        weekday.weekday().getDisplayName(TextStyle.FULL, locale),
                        weekday.month().getDisplayName(TextStyle.FULL, locale)),
                easter -> fromEaster(easter.days()),
                recurring -> phrases.say("rule.recurring", recurring.rrule(), times.day(recurring.start()))));
    }

    private String fromEaster(int days) {
        if (days == 0) {
            return phrases.say("rule.easter");
        }
        return days < 0 ? phrases.say("rule.easter.before", -days) : phrases.say("rule.easter.after", days);
    }

    private static String day(MonthDay day, Locale locale) {
        boolean iberian =
                locale.getLanguage().equals("es") || locale.getLanguage().equals("pt");
        return DateTimeFormatter.ofPattern(iberian ? "d 'de' MMMM" : "d MMMM", locale)
                .format(day);
    }
}
