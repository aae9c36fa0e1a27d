package org.vocero.approval.tracking;

import java.util.Locale;
import java.util.Optional;

/**
 * What can happen to a publication, with the state it leads to.
 *
 * <p>The stage orders what three services say about one version: topics are read independently, and an account of the later
 * stage is the later account, whatever arrives first and whatever the services' clocks say. Within a stage the time decides.
 */
public enum Kind {
    APPROVED(0, State.PLANNED),
    SCHEDULED(1, State.SCHEDULED),
    RESCHEDULED(1, State.SCHEDULED),
    /** The scheduler will not release it: too late. */
    LAPSED(1, State.MISSED),
    RELEASED(2, State.RELEASED),
    /** The scheduler will not release it: no longer approved. */
    DROPPED(3, State.CANCELLED),
    DEFERRED(4, State.DEFERRED),
    HELD(4, State.HELD),
    /** No hold keeps it back any more. */
    RESUMED(4, State.RELEASED),
    UNCERTAIN(4, State.UNCERTAIN),
    /** A thread was begun; a person may let it go on. */
    PARTIAL(4, State.PARTIAL),
    FAILED(5, State.FAILED),
    MISSED(5, State.MISSED),
    CANCELLED(5, State.CANCELLED),
    PUBLISHED(6, State.PUBLISHED);

    private final int stage;
    private final State state;

    Kind(int stage, State state) {
        this.stage = stage;
        this.state = state;
    }

    int stage() {
        return stage;
    }

    State state() {
        return state;
    }

    /** Whether another time brings it back no more: it needs a new version, or is done. */
    boolean isFinal() {
        return this == FAILED || this == CANCELLED || this == PUBLISHED;
    }

    /** Whether the publisher says it. */
    boolean isOfDelivery() {
        return stage >= DEFERRED.stage;
    }

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Kind> of(String key) {
        for (Kind kind : values()) {
            if (kind.key().equals(key)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}
