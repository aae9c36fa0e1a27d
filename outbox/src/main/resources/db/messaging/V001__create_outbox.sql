-- Messages that committed transactions have left for Kafka. The relay reads them by shard and id, sends them, and deletes them:
-- in a healthy system the table is all but empty, however much passes through it.
CREATE TABLE outbox (
    id         bigint      GENERATED ALWAYS AS IDENTITY,
    shard      smallint    GENERATED ALWAYS AS ((hashtext(key) & 15)::smallint) STORED,
    -- None of a bundle, whose messages are made when it is sent and have topics of their own.
    topic      text,
    key        text        NOT NULL,
    headers    jsonb       NOT NULL,
    -- Not compressed for the milliseconds that it stays.
    value      bytea       STORAGE EXTERNAL NOT NULL,
    -- What the relay has in memory when it sends this.
    bytes      integer     NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),

    -- The only index: it serves the relay's read (a shard from its oldest id) and its delete.
    PRIMARY KEY (shard, id),
    -- A message that Kafka never takes would block its shard for ever, so it must not get in.
    -- (A bounded repetition in the pattern would cost five times the insert itself.)
    CONSTRAINT outbox_topic_is_legal CHECK (topic ~ '^[a-zA-Z0-9._-]+$' AND length(topic) < 250),
    CONSTRAINT outbox_headers_are_an_object CHECK (jsonb_typeof(headers) = 'object'),
    CONSTRAINT outbox_message_fits_kafka
        CHECK (octet_length(key) + octet_length(headers::text) + octet_length(value) <= 1000000)
) WITH (
    -- Every row is inserted once, never updated, and deleted soon: vacuum by count of the dead, not by share of the living, and
    -- without pauses, so that the index keeps no long prefix of dead entries in front of the oldest row.
    autovacuum_vacuum_scale_factor = 0,
    autovacuum_vacuum_threshold = 5000,
    autovacuum_vacuum_cost_delay = 0,
    -- The plan never changes with the table's size, and statistics of an empty moment must not mislead it.
    autovacuum_analyze_scale_factor = 0,
    autovacuum_analyze_threshold = 1000000,
    toast.autovacuum_vacuum_scale_factor = 0,
    toast.autovacuum_vacuum_threshold = 5000,
    toast.autovacuum_vacuum_cost_delay = 0
);
