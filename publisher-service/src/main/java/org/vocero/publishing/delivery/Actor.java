package org.vocero.publishing.delivery;

import java.util.Locale;

/** Which part of the publisher's work made a transition. */
public enum Actor {
    ADMITTING,
    CLAIMING,
    POSTING,
    SWEEPING,
    RECONCILING,
    WITHDRAWING,
    SETTLING;

    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Of what is recorded once a platform was called: of posts, or of look-ups. */
    public static Actor recording(Change change) {
        return change.before().state().kind() == State.Kind.SENDING ? POSTING : RECONCILING;
    }
}
