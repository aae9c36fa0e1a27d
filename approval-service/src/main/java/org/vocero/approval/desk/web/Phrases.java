package org.vocero.approval.desk.web;

import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.vocero.approval.connection.Standing.Condition;
import org.vocero.approval.tracking.State;

/** Words and signs that pages share. */
@Component
class Phrases {

    private static final Pattern OF_A_HOLD =
            Pattern.compile("([a-z]+)(?: ([^ ,]+))?(?:, due meanwhile: ([a-z]+))? \\([0-9a-f-]{36}\\)");

    private final MessageSource messages;

    Phrases(MessageSource messages) {
        this.messages = messages;
    }

    public String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }

    /** How far from its anchor: "2 days before". */
    public String offset(Period offset) {
        if (offset.isZero()) {
            return say("offset.none");
        }
        if (offset.toTotalMonths() != 0) {
            return say("offset.other", offset);
        }
        long days = offset.get(ChronoUnit.DAYS);
        return days < 0 ? say("offset.days.before", -days) : say("offset.days.after", days);
    }

    /** Why a due event was refused; a reason that this version does not know is shown as it is. */
    public String refusal(String reason) {
        return String.valueOf(messages.getMessage("refusal." + reason, null, reason, LocaleContextHolder.getLocale()));
    }

    /** What somebody did, in the words of the log where this version has none of its own. */
    public String fact(String what, @Nullable Integer version) {
        return String.valueOf(messages.getMessage(
                "history." + what,
                new Object[] {version == null ? "" : version},
                what,
                LocaleContextHolder.getLocale()));
    }

    /** What a hold covers. */
    public String held(String scope, @Nullable String target) {
        String what = target == null
                ? ""
                : switch (scope) {
                    case "language" -> language(target);
                    case "channel" ->
                        String.valueOf(messages.getMessage(
                                "channel." + target, null, target, LocaleContextHolder.getLocale()));
                    default -> target;
                };
        return say("holds.covers." + scope, what);
    }

    /** Why something was missed: the code that it begins with in the reader's words, where this version knows it. */
    public String why(String detail) {
        int colon = detail.indexOf(": ");
        String code = colon < 0 ? detail : detail.substring(0, colon);
        String said = messages.getMessage("late.why." + code, null, null, LocaleContextHolder.getLocale());
        return said == null ? detail : colon < 0 ? said : said + detail.substring(colon);
    }

    /** What a line of the audit log is about, without the id of a hold. */
    public String subject(String written) {
        Matcher hold = OF_A_HOLD.matcher(written);
        if (!hold.matches()) {
            return written;
        }
        String fellDue = hold.group(3);
        return held(hold.group(1), hold.group(2)) + (fellDue == null ? "" : " · " + say("holds.fell-due." + fellDue));
    }

    /** What a person does about an account that cannot be posted on; the same advice for whatever this version does not know. */
    public String advice(String reason) {
        String otherwise = say("account.advice.other");
        return String.valueOf(
                messages.getMessage("account.advice." + reason, null, otherwise, LocaleContextHolder.getLocale()));
    }

    /** A field of an account's credentials; the name itself where this version has no words for it. */
    public String credential(String field) {
        return String.valueOf(messages.getMessage("credential." + field, null, field, LocaleContextHolder.getLocale()));
    }

    /** The style of an account's condition, shared with the states that look the same. */
    public String look(Condition condition) {
        return switch (condition) {
            case DISCONNECTED, UNCHECKED -> "planned";
            case PAUSED, UNANSWERED -> "deferred";
            case NEEDS_PERSON -> "failed";
            case FINE -> "published";
        };
    }

    /** The icon of an account's condition. */
    public String sign(Condition condition) {
        return switch (condition) {
            case DISCONNECTED -> "minus";
            case PAUSED -> "pause";
            case NEEDS_PERSON -> "warning";
            case UNCHECKED, UNANSWERED -> "question";
            case FINE -> "check";
        };
    }

    /** A language's name in the reader's language. */
    public String language(String code) {
        Locale reader = LocaleContextHolder.getLocale();
        return Locale.forLanguageTag(code).getDisplayLanguage(reader);
    }

    /** The icon of a state of a version. */
    public String postSign(String state) {
        return switch (state) {
            case "draft" -> "pencil";
            case "approved" -> "check";
            case "refused" -> "cross";
            default -> "minus";
        };
    }

    /** The icon of a state of a publication. */
    public String sign(State state) {
        return switch (state) {
            case PLANNED, SCHEDULED -> "calendar";
            case RELEASED -> "arrow";
            case DEFERRED, HELD -> "pause";
            case UNCERTAIN -> "question";
            case PARTIAL -> "warning";
            case PUBLISHED -> "check";
            case FAILED -> "cross";
            case MISSED -> "clock";
            case CANCELLED -> "minus";
        };
    }
}
