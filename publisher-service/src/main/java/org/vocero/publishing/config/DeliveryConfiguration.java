package org.vocero.publishing.config;

import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;
import org.vocero.contracts.Topics;
import org.vocero.publishing.approval.SealChecking;
import org.vocero.publishing.approval.ed25519.Ed25519Signatures;
import org.vocero.publishing.channel.Channels;
import org.vocero.publishing.channel.http.OnePostPerCall;
import org.vocero.publishing.delivery.Accounts;
import org.vocero.publishing.delivery.Admitting;
import org.vocero.publishing.delivery.Approvals;
import org.vocero.publishing.delivery.AskingForChecks;
import org.vocero.publishing.delivery.Backoff;
import org.vocero.publishing.delivery.Claiming;
import org.vocero.publishing.delivery.Deliveries;
import org.vocero.publishing.delivery.Dispatching;
import org.vocero.publishing.delivery.Meter;
import org.vocero.publishing.delivery.Pictures;
import org.vocero.publishing.delivery.Posting;
import org.vocero.publishing.delivery.Prices;
import org.vocero.publishing.delivery.Reconciling;
import org.vocero.publishing.delivery.Refusals;
import org.vocero.publishing.delivery.ServedChannels;
import org.vocero.publishing.delivery.Settling;
import org.vocero.publishing.delivery.Sweeping;
import org.vocero.publishing.delivery.Terms;
import org.vocero.publishing.delivery.WakeUp;
import org.vocero.publishing.delivery.Withdrawing;
import org.vocero.publishing.hold.Acknowledging;
import org.vocero.publishing.hold.HoldingBack;
import org.vocero.publishing.hold.Holds;
import org.vocero.publishing.jdbc.DatabaseClock;
import org.vocero.publishing.limit.Limits;
import org.vocero.publishing.picture.RememberedPictures;
import org.vocero.publishing.picture.http.HttpPictures;

/** Every use case, on one screen. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class DeliveryConfiguration {

    DeliveryConfiguration() {
        OnePostPerCall.prove();
    }

    @Bean
    Clock clock(JdbcClient jdbc) {
        return new DatabaseClock(jdbc, Clock.systemUTC());
    }

    @Bean
    WakeUp wakeUp(Clock clock) {
        return new WakeUp(clock);
    }

    @Bean
    ServedChannels servedChannels(PublisherProperties properties, Channels channels) {
        Set<String> named = properties.channels();
        if (!channels.names().containsAll(named)) {
            throw new IllegalStateException(
                    "vocero.publisher.channels: of %s there are only %s".formatted(named, channels.names()));
        }
        return new ServedChannels(named.isEmpty() ? channels.names() : named);
    }

    @Bean
    String[] dueTopics(ServedChannels channels) {
        return channels.names().stream().map(Topics::schedulingDue).toArray(String[]::new);
    }

    @Bean
    Terms terms(PublisherProperties it) {
        return new Terms(
                it.callTimeout(),
                it.lease(),
                it.reconcileAfter(),
                it.lookUpCap(),
                it.absences(),
                it.lookUps(),
                it.clockTolerance(),
                it.accountPause(),
                it.overdueAfter(),
                new Backoff(it.retryBase(), it.retryCap(), RandomGenerator.getDefault()));
    }

    @Bean
    Approvals approvals(SigningProperties signing) {
        return new SealChecking(new Ed25519Signatures(signing.publicKeys().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, key -> PublicKeyFile.read(key.getValue())))));
    }

    @Bean
    Admitting admitting(Approvals approvals, Deliveries deliveries, Refusals refusals, Meter meter, Clock clock) {
        return new Admitting(approvals, deliveries, refusals, meter, clock);
    }

    @Bean
    Withdrawing withdrawing(Deliveries deliveries, Meter meter, Clock clock) {
        return new Withdrawing(deliveries, meter, clock);
    }

    @Bean
    Settling settling(Deliveries deliveries, Meter meter, Clock clock) {
        return new Settling(deliveries, meter, clock);
    }

    @Bean
    HoldingBack holdingBack(Holds holds, Acknowledging acknowledging) {
        return new HoldingBack(holds, acknowledging);
    }

    @Bean
    Sweeping sweeping(Deliveries deliveries, Meter meter, Terms terms, Clock clock) {
        return new Sweeping(deliveries, meter, terms, clock);
    }

    @Bean
    Claiming claiming(
            Approvals approvals,
            Accounts accounts,
            Deliveries deliveries,
            Limits limits,
            Prices prices,
            Meter meter,
            Terms terms,
            Clock clock) {
        return new Claiming(approvals, accounts, deliveries, limits, prices, meter, terms, clock);
    }

    @Bean
    Pictures pictures(MediaProperties media) {
        return new RememberedPictures(
                new HttpPictures(media.url(), media.token(), media.connectTimeout(), media.timeout()),
                media.remembered().toBytes());
    }

    @Bean
    Posting posting(
            Accounts accounts,
            Pictures pictures,
            Deliveries deliveries,
            Limits limits,
            AskingForChecks checks,
            Meter meter,
            Terms terms,
            Clock clock) {
        return new Posting(accounts, pictures, deliveries, limits, checks, meter, terms, clock);
    }

    @Bean
    Reconciling reconciling(
            Approvals approvals, Accounts accounts, Deliveries deliveries, Meter meter, Terms terms, Clock clock) {
        return new Reconciling(approvals, accounts, deliveries, meter, terms, clock);
    }

    @Bean
    Dispatching dispatching(
            Sweeping sweeping,
            Claiming claiming,
            Posting posting,
            Reconciling reconciling,
            WakeUp wakeUp,
            Clock clock,
            PublisherProperties properties) {
        return new Dispatching(
                sweeping,
                claiming,
                posting,
                reconciling,
                callers(properties),
                wakeUp,
                clock,
                properties.parallelCalls());
    }

    /** Threads that stay, unless they cost nothing: connections and buffers are at hand where a thread has had them before. */
    private static Executor callers(PublisherProperties properties) {
        if (properties.virtualThreads()) {
            SimpleAsyncTaskExecutor threads = new SimpleAsyncTaskExecutor("call-");
            threads.setVirtualThreads(true);
            return threads;
        }
        CustomizableThreadFactory threads = new CustomizableThreadFactory("call-");
        threads.setDaemon(true);
        return Executors.newFixedThreadPool(properties.parallelCalls(), threads);
    }
}
