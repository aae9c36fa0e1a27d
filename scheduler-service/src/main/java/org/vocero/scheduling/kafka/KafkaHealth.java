package org.vocero.scheduling.kafka;

import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeClusterOptions;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.stereotype.Component;

/** Whether a broker answers. Without one, what is released waits in the outbox. */
@Component("kafka")
class KafkaHealth extends AbstractHealthIndicator implements DisposableBean {

    private static final int PATIENCE_MILLIS = 2_000;

    private final Admin admin;

    KafkaHealth(KafkaAdmin kafka) {
        super("Kafka does not answer");
        this.admin = Admin.create(kafka.getConfigurationProperties());
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
