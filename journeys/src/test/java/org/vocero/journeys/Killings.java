package org.vocero.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.vocero.localstack.ServiceInstance;
import org.vocero.localstack.StackFailure;

/**
 * Kills one of two instances again and again, by a seed's choice of instance and moment, and starts it anew at once. Instances that
 * are still starting are killed like any other; at times none is alive.
 */
final class Killings implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(Killings.class.getName());

    private final List<ServiceInstance> instances;
    private final SplittableRandom random;
    private final ExecutorService starters = Executors.newFixedThreadPool(2);
    private int kills;

    Killings(List<ServiceInstance> instances, long seed) {
        this.instances = List.copyOf(instances);
        this.random = new SplittableRandom(seed);
    }

    /** Kills one within {@code width} after {@code earliest}. */
    void killAfter(Instant earliest, Duration width) {
        Instant moment = earliest.plusMillis(random.nextLong(width.toMillis()));
        ServiceInstance chosen = instances.get(random.nextInt(instances.size()));
        await().atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofMillis(2))
                .until(() -> !Instant.now().isBefore(moment));
        ServiceInstance victim = chosen.isAlive() ? chosen : another(chosen);
        await().atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(2))
                .until(victim::isAlive);
        victim.kill();
        kills++;
        starters.execute(() -> startAgain(victim));
    }

    private ServiceInstance another(ServiceInstance than) {
        return instances.stream()
                .filter(instance -> instance != than)
                .findFirst()
                .orElseThrow();
    }

    private void startAgain(ServiceInstance victim) {
        synchronized (victim) {
            try {
                if (!victim.isAlive()) {
                    victim.restart();
                }
            } catch (StackFailure e) {
                LOG.log(System.Logger.Level.DEBUG, "it was killed while it started; whoever killed it starts it", e);
            }
        }
    }

    int kills() {
        return kills;
    }

    /** Waits until both are there. A start that ended with a kill was followed by another. */
    @Override
    public void close() {
        starters.shutdown();
        try {
            assertThat(starters.awaitTermination(2, TimeUnit.MINUTES)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
        instances.stream().filter(instance -> !instance.isAlive()).forEach(ServiceInstance::restart);
    }
}
