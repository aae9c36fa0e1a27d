package org.vocero.publishing.channel;

import org.vocero.publishing.delivery.Outcome;
import org.vocero.publishing.delivery.Outcome.NotReached;
import org.vocero.publishing.delivery.Outcome.RefusedForGood;

/** A picture is not on the platform, so the post was not tried. */
public final class NotUploaded extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Outcome outcome;

    private NotUploaded(String detail, Outcome outcome) {
        super(detail);
        this.outcome = outcome;
    }

    /**
     * An upload was not answered with success.
     *
     * @param answer what the same answer to a post would come to. Nobody sees an upload, so that one whose end is not
     *     known is made again
     */
    public static NotUploaded because(Outcome answer) {
        return answer.match(
                published -> later("an upload was answered as a post"),
                refused -> new NotUploaded(refused.detail(), new RefusedForGood("picture-refused", refused.detail())),
                wait -> new NotUploaded(wait.detail(), wait),
                notReached -> new NotUploaded(notReached.detail(), notReached),
                person -> new NotUploaded(person.detail(), person),
                unknown -> later(unknown.detail()));
    }

    /** It can be tried again in a moment. */
    public static NotUploaded later(String detail) {
        return new NotUploaded(detail, new NotReached("picture-not-uploaded", detail));
    }

    /** What the attempt to post comes to: never unknown. */
    public Outcome outcome() {
        return outcome;
    }
}
