package org.vocero.publishing.channel;

import org.vocero.publishing.delivery.Outcome;

/** The short name that an outcome gives for itself. */
public final class Reason {

    private Reason() {}

    public static String of(Outcome outcome) {
        return outcome.match(
                published -> "",
                refused -> refused.reason(),
                wait -> wait.reason(),
                notReached -> notReached.reason(),
                needsPerson -> needsPerson.reason(),
                unknown -> "");
    }
}
