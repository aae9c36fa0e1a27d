-- What people hold back: placed once, lifted once.
CREATE TABLE hold (
    id                uuid PRIMARY KEY,
    scope             text NOT NULL CHECK (scope IN ('everything', 'campaign', 'account', 'channel', 'language', 'region')),
    target            text,
    reason            text NOT NULL CHECK (length(reason) BETWEEN 1 AND 2000),
    placed_by         text NOT NULL,
    placed_at         timestamptz NOT NULL,
    in_force_at       timestamptz,
    on_the_wire_count integer,
    lifted_by         text,
    lifted_at         timestamptz,
    lift_reason       text,
    fell_due          text CHECK (fell_due IN ('post', 'drop', 'decide')),
    CHECK ((scope = 'everything') = (target IS NULL)),
    CHECK (num_nonnulls(in_force_at, on_the_wire_count) IN (0, 2)),
    CHECK (num_nonnulls(lifted_by, lifted_at, lift_reason, fell_due) IN (0, 4))
);
COMMENT ON COLUMN hold.in_force_at IS 'When the publisher had made sure that no claim from before was open; null until it has said so.';
COMMENT ON COLUMN hold.fell_due IS 'What becomes of what fell due while it stood.';

CREATE INDEX hold_standing ON hold (placed_at) WHERE lifted_at IS NULL;
CREATE INDEX hold_lifted ON hold (lifted_at DESC) WHERE lifted_at IS NOT NULL;

-- What a hold came too late for.
CREATE TABLE hold_on_the_wire (
    hold_id        uuid NOT NULL REFERENCES hold,
    publication_id uuid NOT NULL,
    version        integer NOT NULL,
    campaign       text NOT NULL,
    account        text NOT NULL,
    channel        text NOT NULL,
    state          text NOT NULL,
    attempted_at   timestamptz NOT NULL,
    PRIMARY KEY (hold_id, publication_id, version)
);
