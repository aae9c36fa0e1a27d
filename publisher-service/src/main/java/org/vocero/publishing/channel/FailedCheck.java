package org.vocero.publishing.channel;

import org.vocero.publishing.delivery.Check;
import org.vocero.publishing.delivery.Check.NeedsPerson;
import org.vocero.publishing.delivery.Check.Unanswered;
import org.vocero.publishing.delivery.Outcome;

/** What an answer says of an account that was asked whether it could be posted on, when the same answer to a post is understood. */
public final class FailedCheck {

    private FailedCheck() {}

    /** Only what is the account's own matter counts: nothing was to be posted. */
    public static Check as(Outcome outcome) {
        return outcome.match(
                published -> new Unanswered("published"),
                refused -> new Unanswered(refused.detail()),
                wait -> new Unanswered(wait.detail()),
                notReached -> new Unanswered(notReached.detail()),
                person -> new NeedsPerson(person.reason(), person.detail()),
                unknown -> new Unanswered(unknown.detail()));
    }
}
