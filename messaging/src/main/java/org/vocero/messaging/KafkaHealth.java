package org.vocero.messaging;

import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeClusterOptions;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/**
 * Whether a broker answers, within two seconds. Without one nothing is lost and nothing moves: what a service says waits
 * in its outbox, what it should hear waits in Kafka.
 */
final class KafkaHealth extends AbstractHealthIndicator implements DisposableBean {

    static final int PATIENCE_MILLIS = 2_000;

    private final Admin admin;

    KafkaHealth(Map<String, Object> kafka) {
        super("Kafka does not answer");
        this.admin = Admin.create(kafka);
    }

    @Override
    protected void doHealthCheck(Health.Builder health) throws Exception {
        int nodes = admin.describeCluster(new DescribeClusterOptions().timeoutMs(PATIENCE_MILLIS))
                .nodes()
                .get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)
                .size();
        health.up().withDetail("nodes", nodes);
    }

    @Override
    public void destroy() {
        admin.close();
    }
}
