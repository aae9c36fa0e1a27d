package org.vocero.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/**
 * Sends rows so that what Kafka gets of a partition is a prefix of what was sent to it, without a gap.
 *
 * <p>The producer has one request under way, is idempotent, and retries without end, so a passing failure delays a partition and
 * reorders nothing. When Kafka refuses a record for good, the producer itself would go on with the records behind it; therefore
 * the first refusal closes it from within the callback, before its I/O thread sends anything else. What has no answer yet is
 * dropped, and the next batch starts with a new producer. What was dropped may have arrived all the same, and is sent again:
 * hence at least once.
 *
 * <p>Used by one thread.
 */
final class KafkaSender {

    private final Supplier<Producer<String, byte[]>> producers;
    private final AtomicInteger underWay = new AtomicInteger();
    private final Semaphore allSettled = new Semaphore(0);
    private @Nullable Run run;

    KafkaSender(Supplier<Producer<String, byte[]>> producers) {
        this.producers = producers;
    }

    /** Starts a batch. Only here does a new producer follow one that has ended: a batch that lost a row has lost the rest. */
    void begin() {
        if (run != null && run.ended) {
            abort();
        }
        if (run == null) {
            run = new Run(producers.get(), Thread.currentThread());
        }
    }

    /**
     * Hands a row to the batch's producer. If that has ended, the row is dropped. If it does not take the row (no metadata, no
     * memory), the delivery is refused on return.
     */
    Delivery send(OutboxRow row) {
        if (run == null) {
            throw new IllegalStateException("no batch has begun");
        }
        return run.send(row);
    }

    /** Waits until everything that was sent is settled, or for the given time. */
    void awaitSettled(Duration atMost) throws InterruptedException {
        allSettled.drainPermits();
        if (underWay.get() > 0) {
            var unused = allSettled.tryAcquire(atMost.toNanos(), TimeUnit.NANOSECONDS);
        }
    }

    /** Drops whatever is under way: none of it is sent after this returns. */
    void abort() {
        if (run != null) {
            run.end();
            run = null;
        }
    }

    /** The life of one producer, which ends with its first refusal. */
    private final class Run {

        private final Producer<String, byte[]> producer;
        private final Thread caller;
        private volatile boolean ended;

        Run(Producer<String, byte[]> producer, Thread caller) {
            this.producer = producer;
            this.caller = caller;
        }

        Delivery send(OutboxRow row) {
            var delivery = new Delivery(row);
            underWay.incrementAndGet();
            try {
                var unused = producer.send(record(row.message()), (metadata, failure) -> answer(delivery, failure));
            } catch (RuntimeException e) {
                // Closed in the meantime, or in a state that it does not get out of.
                answer(delivery, e);
                end();
            }
            return delivery;
        }

        private void answer(Delivery delivery, @Nullable Exception failure) {
            if (failure == null) {
                delivery.confirm();
            } else if (ended) {
                delivery.drop();
            } else {
                // On the caller's thread nothing has been handed over yet, and nothing can have overtaken it.
                if (Thread.currentThread() != caller) {
                    end();
                }
                delivery.refuse(failure);
            }
            if (underWay.decrementAndGet() == 0) {
                allSettled.release();
            }
        }

        private void end() {
            ended = true;
            producer.close(Duration.ZERO);
        }
    }

    private static ProducerRecord<String, byte[]> record(OutboxMessage message) {
        var record = new ProducerRecord<>(message.topic(), message.key(), message.value());
        message.headers().forEach((name, value) -> record.headers().add(name, value.getBytes(UTF_8)));
        return record;
    }
}
