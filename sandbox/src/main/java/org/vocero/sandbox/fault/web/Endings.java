package org.vocero.sandbox.fault.web;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vocero.sandbox.fault.Fault.Ending;
import org.vocero.sandbox.fault.Fault.Kind;

/** The words for how a call ends, as orders have them; the table of them is in docs/services/sandbox.md. */
final class Endings {

    private static final String WORDS = "then: none, close-before, close-after, status-before:500, status-after:500,"
            + " trickle[:ms], rate-limit[:seconds], duplicate, expired-token or no-credit";

    private static final Pattern THEN = Pattern.compile("(none|duplicate|expired-token|no-credit)"
            + "|(close)-(before|after)"
            + "|(status)-(before|after):([1-5][0-9]{2})"
            + "|(trickle|rate-limit)(?::([0-9]{1,6}))?");

    private static final int TRICKLE_MILLIS = 10_000;
    private static final int RATE_LIMIT_SECONDS = 60;

    private Endings() {}

    /** @throws IllegalArgumentException with the words that there are */
    static Ending read(String then) {
        Matcher ends = THEN.matcher(then);
        if (!ends.matches()) {
            throw new IllegalArgumentException(WORDS);
        }
        if (ends.group(1) != null) {
            return switch (then) {
                case "duplicate" -> new Ending(Kind.DUPLICATE, false, 0);
                case "expired-token" -> new Ending(Kind.EXPIRED_TOKEN, false, 0);
                case "no-credit" -> new Ending(Kind.NO_CREDIT, false, 0);
                default -> Ending.NONE;
            };
        }
        if (ends.group(2) != null) {
            return new Ending(Kind.CLOSE, "after".equals(ends.group(3)), 0);
        }
        if (ends.group(4) != null) {
            return new Ending(Kind.STATUS, "after".equals(ends.group(5)), Integer.parseInt(ends.group(6)));
        }
        String number = ends.group(8);
        return "trickle".equals(ends.group(7))
                ? new Ending(Kind.TRICKLE, true, number == null ? TRICKLE_MILLIS : Integer.parseInt(number))
                : new Ending(Kind.RATE_LIMIT, false, number == null ? RATE_LIMIT_SECONDS : Integer.parseInt(number));
    }

    static String write(Ending ending) {
        String moment = ending.takesEffect() ? "after" : "before";
        return switch (ending.kind()) {
            case ANSWER -> "none";
            case CLOSE -> "close-" + moment;
            case STATUS -> "status-" + moment + ":" + ending.number();
            case TRICKLE -> "trickle:" + ending.number();
            case RATE_LIMIT -> "rate-limit:" + ending.number();
            case DUPLICATE -> "duplicate";
            case EXPIRED_TOKEN -> "expired-token";
            case NO_CREDIT -> "no-credit";
        };
    }
}
