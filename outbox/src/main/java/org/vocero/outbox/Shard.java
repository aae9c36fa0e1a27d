package org.vocero.outbox;

import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** An owned shard: at rest, with one batch under way, or backing off after a refusal. */
final class Shard {

    private final int number;
    private final List<Delivery> batch = new ArrayList<>();
    private int refusals;
    private Deadline rest = Deadline.now();

    Shard(int number) {
        this.number = number;
    }

    int number() {
        return number;
    }

    boolean isReady() {
        return batch.isEmpty() && rest.isOver();
    }

    boolean isUnderWay() {
        return !batch.isEmpty();
    }

    boolean isSettled() {
        return batch.stream().allMatch(Delivery::isSettled);
    }

    void add(Delivery delivery) {
        batch.add(delivery);
    }

    /** Ends a settled batch, and rests if one of its rows was refused. */
    List<Delivery> end(OutboxProperties properties) {
        List<Delivery> ended = List.copyOf(batch);
        batch.clear();
        for (Delivery delivery : ended) {
            Exception refusal = delivery.refusal();
            if (refusal != null) {
                refusals = isPassing(refusal) ? 1 : refusals + 1;
                rest = Deadline.in(properties.backoff(refusals));
                return ended;
            }
        }
        refusals = ended.stream().anyMatch(Delivery::isConfirmed) ? 0 : refusals;
        return ended;
    }

    /** A broker that is away comes back without notice; a topic that is missing waits for an operator. */
    private static boolean isPassing(Exception refusal) {
        return refusal instanceof RetriableException
                && !(refusal.getCause() instanceof UnknownTopicOrPartitionException);
    }
}
