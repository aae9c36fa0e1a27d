package org.vocero.outbox;

import org.jspecify.annotations.Nullable;

/** One row on its way to Kafka: settled once, by Kafka's answer or because its producer ended. */
final class Delivery {

    private final OutboxRow row;
    private @Nullable Exception refusal;
    private volatile State state = State.UNDER_WAY;

    private enum State {
        UNDER_WAY,
        CONFIRMED,
        REFUSED,
        DROPPED
    }

    Delivery(OutboxRow row) {
        this.row = row;
    }

    OutboxRow row() {
        return row;
    }

    /** Kafka has it, on every replica that is in sync. */
    void confirm() {
        state = State.CONFIRMED;
    }

    /** Kafka, or the producer, does not take it. */
    void refuse(Exception reason) {
        refusal = reason;
        state = State.REFUSED;
    }

    /** Its producer ended before the answer, for no fault of this row; it may or may not have arrived. */
    void drop() {
        state = State.DROPPED;
    }

    boolean isSettled() {
        return state != State.UNDER_WAY;
    }

    boolean isConfirmed() {
        return state == State.CONFIRMED;
    }

    /** Why it was refused; absent if it was not. */
    @Nullable Exception refusal() {
        return state == State.REFUSED ? refusal : null;
    }
}
