-- Ids of the events whose effects are committed, for each reader of the service. An event's effects and its id commit together.
CREATE TABLE inbox (
    consumer    text        NOT NULL,
    source      text        NOT NULL,
    id          text        NOT NULL,
    received_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (consumer, source, id)
);

-- Rows arrive in the order of time, so a few pages say where the old ones are.
CREATE INDEX inbox_received_at ON inbox USING brin (received_at);
