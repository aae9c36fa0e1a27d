package org.vocero.approval.outcome.web;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.vocero.approval.outcome.Problem;

/** Says problems in a person's language. */
@Component
public class Reasons {

    private final MessageSource messages;

    Reasons(MessageSource messages) {
        this.messages = messages;
    }

    public String of(Problem problem, Locale locale) {
        return text("problem." + problem.code(), locale, problem.arguments().toArray());
    }

    /** A message of this package's bundle; words of ours among its arguments are translated as well. */
    String text(String code, Locale locale, Object... arguments) {
        Object[] words = new Object[arguments.length];
        for (int i = 0; i < arguments.length; i++) {
            words[i] = arguments[i] instanceof Enum<?> word ? word(word, locale) : arguments[i];
        }
        return messages.getMessage(code, words, locale);
    }

    private String word(Enum<?> word, Locale locale) {
        String name = word.name().toLowerCase(Locale.ROOT);
        String kind = word.getDeclaringClass().getSimpleName().toLowerCase(Locale.ROOT);
        return messages.getMessage("word." + kind + "." + name, null, locale);
    }
}
