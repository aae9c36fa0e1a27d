-- Records that a service could not handle, as they came; replaying one puts it back on its topic.
CREATE TABLE dead_letter (
    id              bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    -- Where it lies among the dead letters: its identity.
    grave           text NOT NULL,
    grave_partition integer NOT NULL,
    grave_offset    bigint NOT NULL,
    topic           text NOT NULL,
    consumer        text NOT NULL,
    origin          text NOT NULL,
    key             text NOT NULL,
    headers         jsonb NOT NULL,
    value           bytea NOT NULL,
    event_type      text,
    event_id        text,
    reason          text NOT NULL,
    buried_at       timestamptz NOT NULL,
    replayed_by     text,
    replayed_at     timestamptz,
    discarded_by    text,
    discarded_at    timestamptz,
    discarded_why   text,
    UNIQUE (grave, grave_partition, grave_offset),
    CHECK (num_nonnulls(replayed_by, replayed_at) IN (0, 2)),
    CHECK (num_nonnulls(discarded_by, discarded_at, discarded_why) IN (0, 3)),
    CHECK (num_nonnulls(replayed_at, discarded_at) < 2)
);

CREATE INDEX dead_letter_waiting ON dead_letter (id) WHERE replayed_at IS NULL AND discarded_at IS NULL;
CREATE INDEX dead_letter_discarded ON dead_letter (discarded_at DESC) WHERE discarded_at IS NOT NULL;
CREATE INDEX dead_letter_replayed ON dead_letter (replayed_at DESC) WHERE replayed_at IS NOT NULL;
