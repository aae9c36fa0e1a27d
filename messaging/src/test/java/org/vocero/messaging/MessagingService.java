package org.vocero.messaging;

import io.cloudevents.CloudEvent;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.awaitility.Awaitility;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.annotation.KafkaListener;
import org.vocero.contracts.Topics;
import org.vocero.contracts.approval.PostWithdrawn;

/** The least that a service is: it listens to posts, and keeps the reason of each withdrawal as its effect. */
@Configuration
@EnableAutoConfiguration
class MessagingService {

    static final String NAME = "listening-service";

    static {
        // A busy machine may take long; none of the waits is a measurement.
        Awaitility.setDefaultTimeout(Duration.ofMinutes(1));
    }

    @Bean
    Withdrawals withdrawals(Inbox inbox, JdbcClient sql) {
        return new Withdrawals(inbox, sql);
    }

    static class Withdrawals {

        private final List<Integer> batchSizes = new CopyOnWriteArrayList<>();
        private final AtomicInteger failuresLeft = new AtomicInteger();
        private final Inbox inbox;
        private final JdbcClient sql;

        Withdrawals(Inbox inbox, JdbcClient sql) {
            this.inbox = inbox;
            this.sql = sql;
            sql.sql("CREATE TABLE effect (position serial, reason text NOT NULL)")
                    .update();
        }

        @KafkaListener(topics = Topics.APPROVAL_POSTS)
        void on(List<ConsumerRecord<String, CloudEvent>> records) {
            inbox.receive("posts", records, this::handle);
        }

        private void handle(List<IncomingEvent> events) {
            for (IncomingEvent incoming : events) {
                String reason = ((PostWithdrawn) incoming.event()).reason();
                sql.sql("INSERT INTO effect (reason) VALUES (:reason)")
                        .param("reason", reason)
                        .update();
                if (reason.startsWith("poison")) {
                    throw new IllegalArgumentException("no cure for " + reason);
                }
            }
            if (failuresLeft.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
                throw new TransientDataAccessResourceException("the database is away");
            }
            batchSizes.add(events.size());
        }

        void failNext(int times) {
            failuresLeft.set(times);
        }

        boolean hasFailedEnough() {
            return failuresLeft.get() == 0;
        }

        List<Integer> batchSizes() {
            return List.copyOf(batchSizes);
        }

        List<String> effects(String prefix) {
            return sql.sql("SELECT reason FROM effect WHERE reason LIKE :prefix || '%' ORDER BY position")
                    .param("prefix", prefix)
                    .query(String.class)
                    .list();
        }
    }
}
