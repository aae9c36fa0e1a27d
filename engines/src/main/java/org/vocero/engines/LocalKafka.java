package org.vocero.engines;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.vocero.engines.file.Directories;

/**
 * A Kafka broker with its KRaft controller inside this JVM, listening on the loopback interface only.
 *
 * <p>It is the real server with one node: topics have to be created by those who use them, and what was acknowledged
 * is in the operating system's hands, so that it survives a killed process.
 */
public final class LocalKafka implements AutoCloseable {

    private static final String BROKER = "PLAINTEXT";
    private static final String CONTROLLER = "CONTROLLER";
    private static final int NODE = 1;
    private static final int ATTEMPTS = 3;

    private final KafkaRaftServer server;
    private final int port;
    private final Path directory;
    private final boolean temporary;

    private LocalKafka(KafkaRaftServer server, int port, Path directory, boolean temporary) {
        this.server = server;
        this.port = port;
        this.directory = directory;
        this.temporary = temporary;
    }

    /** Starts on a free port with a directory that {@link #close()} removes. */
    public static LocalKafka temporary() {
        return startOnFreePort(Directories.createTemporary("vocero-kafka-"), true);
    }

    /** Starts on a free port and keeps its records in the directory. */
    public static LocalKafka in(Path directory) {
        return startOnFreePort(directory, false);
    }

    /** Starts on this port and keeps its records in the directory. */
    public static LocalKafka in(Path directory, int port) {
        return start(directory, port, false);
    }

    private static LocalKafka startOnFreePort(Path directory, boolean temporary) {
        for (int attempt = 1; ; attempt++) {
            try {
                return start(directory, Ports.free(), temporary);
            } catch (EngineFailure e) {
                if (attempt == ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    private static LocalKafka start(Path directory, int port, boolean temporary) {
        Path logs = Directories.createPrivate(directory).toAbsolutePath();
        KafkaConfig config = KafkaConfig.fromProps(properties(logs, port, Ports.free()), false);
        KafkaRaftServer server;
        try {
            format(logs);
            server = new KafkaRaftServer(config, Time.SYSTEM);
        } catch (Exception e) {
            throw new EngineFailure("Kafka cannot use its directory " + logs + ": " + e.getMessage(), e);
        }
        try {
            server.startup();
        } catch (RuntimeException e) {
            server.shutdown();
            server.awaitShutdown();
            throw new EngineFailure("Kafka did not start on port " + port + ": " + e.getMessage(), e);
        }
        return new LocalKafka(server, port, logs, temporary);
    }

    /** Writes cluster and node identity into an empty directory; leaves one that has them as it is. */
    private static void format(Path logs) throws Exception {
        new Formatter()
                .setPrintStream(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
                .setClusterId(clusterId(logs))
                .setNodeId(NODE)
                .setControllerListenerName(CONTROLLER)
                .setDirectories(java.util.List.of(logs.toString()))
                .setMetadataLogDirectory(logs.toString())
                .setIgnoreFormatted(true)
                .run();
    }

    /** The formatter insists on the identity that is already there. */
    private static String clusterId(Path logs) {
        Path identity = logs.resolve("meta.properties");
        if (!Files.exists(identity)) {
            return Uuid.randomUuid().toString();
        }
        Properties stored = new Properties();
        try (var in = Files.newInputStream(identity)) {
            stored.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return stored.getProperty("cluster.id");
    }

    private static Properties properties(Path logs, int port, int controllerPort) {
        Properties p = new Properties();
        p.setProperty("process.roles", "broker,controller");
        p.setProperty("node.id", Integer.toString(NODE));
        p.setProperty("controller.quorum.voters", NODE + "@127.0.0.1:" + controllerPort);
        p.setProperty("controller.listener.names", CONTROLLER);
        p.setProperty("inter.broker.listener.name", BROKER);
        p.setProperty(
                "listeners", BROKER + "://127.0.0.1:" + port + "," + CONTROLLER + "://127.0.0.1:" + controllerPort);
        p.setProperty("advertised.listeners", BROKER + "://127.0.0.1:" + port);
        p.setProperty("log.dirs", logs.toString());
        p.setProperty("auto.create.topics.enable", "false");
        p.setProperty("group.initial.rebalance.delay.ms", "0");
        oneNode(p);
        small(p);
        return p;
    }

    private static void oneNode(Properties p) {
        p.setProperty("offsets.topic.replication.factor", "1");
        p.setProperty("offsets.topic.num.partitions", "1");
        p.setProperty("transaction.state.log.replication.factor", "1");
        p.setProperty("transaction.state.log.min.isr", "1");
        p.setProperty("transaction.state.log.num.partitions", "1");
        p.setProperty("share.coordinator.state.topic.replication.factor", "1");
        p.setProperty("share.coordinator.state.topic.min.isr", "1");
        p.setProperty("share.coordinator.state.topic.num.partitions", "1");
        // A killed node is refused until its old session has ended, by default for nine seconds.
        p.setProperty("broker.session.timeout.ms", "4000");
        p.setProperty("broker.heartbeat.interval.ms", "1000");
    }

    /** Sized for a campaign on one machine, not for a data centre. */
    private static void small(Properties p) {
        p.setProperty("num.network.threads", "2");
        p.setProperty("num.io.threads", "2");
        p.setProperty("background.threads", "2");
        p.setProperty("num.replica.fetchers", "1");
        p.setProperty("log.cleaner.dedupe.buffer.size", "2097152");
        p.setProperty("log.cleaner.io.buffer.size", "131072");
        p.setProperty("log.segment.bytes", "67108864");
        p.setProperty("log.index.size.max.bytes", "1048576");
        p.setProperty("metadata.log.segment.bytes", "8388608");
    }

    /** What clients connect to. */
    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    /** Shuts the broker down in order; a temporary one leaves nothing behind. */
    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
        if (temporary) {
            Directories.delete(directory);
        }
    }
}
