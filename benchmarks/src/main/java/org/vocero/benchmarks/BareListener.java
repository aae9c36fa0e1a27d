package org.vocero.benchmarks;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.MessageListener;
import org.vocero.localstack.secrets.CampaignAccounts;
import org.vocero.publishing.channel.Channel;
import org.vocero.publishing.channel.Connection;
import org.vocero.publishing.channel.Place;
import org.vocero.publishing.channel.bluesky.BlueskyChannel;
import org.vocero.publishing.channel.facebook.FacebookChannel;
import org.vocero.publishing.channel.http.Calls;
import org.vocero.publishing.channel.mastodon.MastodonChannel;
import org.vocero.publishing.channel.x.XChannel;
import org.vocero.publishing.channel.x.XPrices;
import org.vocero.publishing.delivery.Account;
import org.vocero.publishing.delivery.Expenses;
import org.vocero.publishing.delivery.Message;
import org.vocero.publishing.delivery.Outcome;

/**
 * The alternative: a listener that calls the platform with the same adapters and commits its offsets, and does nothing else. It posts
 * twice after a crash, loses what fails, and verifies nothing.
 */
final class BareListener {

    private static final int PARTITIONS = 6;

    private final BenchmarkStack stack;
    private final Map<String, Account> accounts = new HashMap<>();

    BareListener(BenchmarkStack stack) {
        this.stack = stack;
        Calls calls = Calls.within(Duration.ofSeconds(5), Duration.ofSeconds(30), Clock.systemUTC());
        Place place = new Place(stack.sandbox(), URI.create(stack.sandbox() + "/wall"));
        Map<String, Channel> channels = Map.of(
                "x", new XChannel(calls, place, XPrices.NOTHING, Expenses.UNCOUNTED),
                "facebook", new FacebookChannel(calls, place),
                "mastodon", new MastodonChannel(calls, place),
                "bluesky", new BlueskyChannel(calls, place));
        for (CampaignAccounts.Account account : stack.accounts()) {
            accounts.put(
                    account.key(), connect(Objects.requireNonNull(channels.get(account.channel())), account.key()));
        }
    }

    private Account connect(Channel channel, String key) {
        return channel.connect(key, stack.credentials(key)).match(Connection.Connected::account, unfit -> {
            throw new IllegalStateException(key + " " + unfit.problem());
        });
    }

    /** Posts everything on the topic; answers how long that took, from the first record to the last. */
    Duration post(String topic, int records) throws InterruptedException {
        CountDownLatch open = new CountDownLatch(records);
        AtomicInteger failed = new AtomicInteger();
        long[] first = {0};
        ContainerProperties properties = new ContainerProperties(topic);
        properties.setGroupId("bare");
        properties.setMessageListener((MessageListener<String, String>) event -> {
            synchronized (first) {
                first[0] = first[0] == 0 ? System.nanoTime() : first[0];
            }
            if (!(call(event) instanceof Outcome.Published)) {
                failed.incrementAndGet();
            }
            open.countDown();
        });
        var container = new ConcurrentMessageListenerContainer<>(
                new DefaultKafkaConsumerFactory<String, String>(
                        Map.of("bootstrap.servers", stack.kafka(), "auto.offset.reset", "earliest"),
                        new StringDeserializer(),
                        new StringDeserializer()),
                properties);
        container.setConcurrency(PARTITIONS);
        container.start();
        boolean done = open.await(10, TimeUnit.MINUTES);
        Duration took = Duration.ofNanos(System.nanoTime() - first[0]);
        container.stop();
        if (!done || failed.get() > 0) {
            throw new IllegalStateException(
                    failed + " of " + records + " failed, " + open.getCount() + " were not begun");
        }
        return took;
    }

    private Outcome call(ConsumerRecord<String, String> event) {
        Account account = Objects.requireNonNull(accounts.get(event.key()));
        Message message =
                new Message(event.value(), null, List.of(), "es", "benchmark", UUID.randomUUID() + "/1", Instant.now());
        return account.post(message, List.of());
    }
}
