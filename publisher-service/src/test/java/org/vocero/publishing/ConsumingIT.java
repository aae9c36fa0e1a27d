package org.vocero.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vocero.contracts.scheduling.PublicationDue;

/** A day's posts may fall due in one second. */
class ConsumingIT extends PublisherIT {

    private static final Logger LOG = LoggerFactory.getLogger(ConsumingIT.class);
    private static final int MANY = 1_000;

    @Test
    void consumesAThousandDueEventsWithinASecondOrSo() {
        // Due later, so that consuming alone is measured.
        Instant later = Instant.now().plusSeconds(86_400);
        PublicationDue first = PARTY.approve(UUID.randomUUID(), 1, "x-one", "Calentamiento", later);
        due(first);
        awaitState(first.publicationId(), "waiting");
        List<PublicationDue> many = IntStream.range(0, MANY)
                .mapToObj(i -> PARTY.approve(
                        UUID.randomUUID(), 1, ACCOUNTS.get(i % ACCOUNTS.size()), "Mil a la vez, " + i, later))
                .toList();

        Instant begin = Instant.now();
        dueAtOnce(many);
        await().pollInterval(Duration.ofMillis(5))
                .atMost(Duration.ofSeconds(20))
                .until(() -> count("delivery where body like 'Mil a la vez%'") == MANY);
        Duration taken = Duration.between(begin, Instant.now());

        LOG.info("{} due events consumed {} ms after the first was sent", MANY, taken.toMillis());
        // A bound for a machine that does other things as well; on two idle cores it is a fraction of a second.
        assertThat(taken).isLessThan(Duration.ofSeconds(5));
        // Ended and not erased: what is heard again is passed over only while it is known.
        jdbc.sql("update delivery set state = 'cancelled', reason = 'the test is over', ended_at = now()"
                        + " where due_at > now() + interval '1 hour'")
                .update();
    }
}
