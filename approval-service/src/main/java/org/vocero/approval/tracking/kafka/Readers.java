package org.vocero.approval.tracking.kafka;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;
import org.springframework.kafka.listener.MessageListenerContainer;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.vocero.approval.tracking.Generations;

/**
 * Runs the listeners of the current generation.
 *
 * <p>The generation is part of each consumer group's name. When a rebuild begins the next one, every instance joins groups
 * that have no position yet and so begin at the first record; Kafka shares the partitions out among the instances and keeps
 * how far they are, so that a crash in the middle of a rebuild loses nothing. An instance that has not noticed yet keeps
 * applying new events to the same tables, which does no harm: applying an event twice changes nothing.
 */
@Component
class Readers implements SmartLifecycle {

    static final String APPROVALS = "tracking-approvals";
    static final String SCHEDULE = "tracking-schedule";
    static final String DELIVERIES = "tracking-deliveries";

    private static final Logger LOG = LoggerFactory.getLogger(Readers.class);
    private static final List<String> ALL = List.of(APPROVALS, SCHEDULE, DELIVERIES);

    private final Generations generations;
    private final KafkaListenerEndpointRegistry registry;
    private volatile int generation;
    private volatile boolean running;

    Readers(Generations generations, KafkaListenerEndpointRegistry registry) {
        this.generations = generations;
        this.registry = registry;
    }

    /** The reader's name in the inbox: what an earlier generation has seen is new to the next. */
    String name(String reader) {
        return reader + "." + generation;
    }

    @Override
    public synchronized void start() {
        running = true;
        read(generations.current());
    }

    @Override
    public synchronized void stop() {
        running = false;
        containers().forEach(MessageListenerContainer::stop);
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Scheduled(fixedDelayString = "${vocero.tracking.generation-check:1s}")
    synchronized void followGeneration() {
        int current = running ? generations.current() : generation;
        if (current != generation) {
            containers().forEach(MessageListenerContainer::stop);
            read(current);
        }
    }

    private void read(int current) {
        generation = current;
        for (String reader : ALL) {
            MessageListenerContainer container = container(reader);
            container.getContainerProperties().setGroupId("approval-service." + name(reader));
            container.start();
        }
        LOG.info("Following publications, generation {}", current);
    }

    private List<MessageListenerContainer> containers() {
        return ALL.stream().map(this::container).toList();
    }

    private MessageListenerContainer container(String reader) {
        MessageListenerContainer container = registry.getListenerContainer(reader);
        if (container == null) {
            throw new IllegalStateException("no listener " + reader);
        }
        return container;
    }
}
