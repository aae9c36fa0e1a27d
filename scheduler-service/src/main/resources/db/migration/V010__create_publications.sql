-- What the approvals say, and when it is due. The row is the schedule: nothing else has to fire, or to be restored, for a publication
-- to be released.

CREATE TABLE post (
    post_id           uuid PRIMARY KEY,
    approved_version  integer NOT NULL DEFAULT 0 CHECK (approved_version >= 0),
    withdrawn_version integer NOT NULL DEFAULT 0 CHECK (withdrawn_version >= 0)
);

CREATE TABLE anchor (
    campaign  text NOT NULL,
    anchor    text NOT NULL,
    -- An observance is held again and again; each time has a date of its own, and what was approved for one follows no other.
    occurrence integer NOT NULL CHECK (occurrence > 0),
    date      date,
    revision  bigint NOT NULL DEFAULT 0 CHECK (revision >= 0),
    -- Over the date and the revision, by who said them; the publisher verifies it.
    signature text,
    key_id    text,
    PRIMARY KEY (campaign, anchor, occurrence),
    CONSTRAINT anchor_is_dated_with_a_signature CHECK (date IS NULL OR num_nonnulls(signature, key_id) = 2)
);

CREATE TABLE publication (
    publication_id uuid PRIMARY KEY,
    post_id        uuid NOT NULL REFERENCES post,
    version        integer NOT NULL CHECK (version > 0),
    -- How often its schedule was changed since this version was approved.
    schedule_revision bigint NOT NULL DEFAULT 0 CHECK (schedule_revision >= 0),
    campaign       text NOT NULL,
    account        text NOT NULL,
    channel        text NOT NULL,
    language       text NOT NULL,

    -- As people said it. Offset in ISO 8601; grace is how long after its due instant it may still be posted.
    anchor         text,
    occurrence     integer,
    fixed_date     date,
    day_offset     text NOT NULL,
    local_time     time NOT NULL,
    zone           text NOT NULL,
    grace_seconds  bigint NOT NULL CHECK (grace_seconds > 0),

    state          text NOT NULL CHECK (state IN ('planned', 'scheduled', 'released', 'missed', 'cancelled')),
    -- Derived from the above, and derived again when the anchor moves or a country changes its clocks.
    due_at         timestamptz,
    not_after      timestamptz,
    -- When it was released or found missed.
    settled_at     timestamptz,
    -- Of what its channel's publisher will be told (due_message); nothing is released that has none.
    message_bytes  integer CHECK (message_bytes > 0),

    CONSTRAINT publication_has_one_day CHECK (num_nonnulls(anchor, fixed_date) = 1),
    CONSTRAINT publication_follows_an_occurrence CHECK ((anchor IS NULL) = (occurrence IS NULL)),
    CONSTRAINT publication_has_a_window_when_dated CHECK (
        num_nonnulls(due_at, not_after) = CASE WHEN state IN ('scheduled', 'released', 'missed') THEN 2 ELSE 0 END),
    CONSTRAINT publication_window_ends_after_it_begins CHECK (not_after > due_at),
    CONSTRAINT publication_is_settled_once CHECK ((state IN ('released', 'missed')) = (settled_at IS NOT NULL)),
    -- A minute is the longest that a release may be ahead.
    CONSTRAINT publication_is_not_settled_early CHECK (
        settled_at >= CASE state WHEN 'missed' THEN not_after ELSE due_at - interval '1 minute' END),
    FOREIGN KEY (campaign, anchor, occurrence) REFERENCES anchor
) WITH (
    -- A burst turns tens of thousands of rows at once: clean the indexes behind it before the next one.
    autovacuum_vacuum_scale_factor = 0.02,
    autovacuum_vacuum_threshold = 2000
);

-- The tick's probe, ten times a second on every instance: however many lie in the future, it reads only what is due.
CREATE INDEX publication_due ON publication (due_at, publication_id) WHERE state = 'scheduled';
CREATE INDEX publication_of_post ON publication (post_id);
CREATE INDEX publication_following ON publication (campaign, anchor, occurrence) WHERE anchor IS NOT NULL;
-- For counting. None has what was released: a release would write into it, and what it would count only grows.
CREATE INDEX publication_undated_or_missed ON publication (state) WHERE state IN ('planned', 'missed');

-- What its channel's publisher will be told, encoded when it was approved. A row is never changed: the outbox may stand for it.
CREATE TABLE due_message (
    publication_id    uuid NOT NULL REFERENCES publication,
    version           integer NOT NULL,
    schedule_revision bigint NOT NULL,
    -- The W3C traceparent of the approval.
    trace             text,
    -- A JSON object in UTF-8, without the instants and the anchor's date, which are added when it is sent.
    data              bytea NOT NULL,
    PRIMARY KEY (publication_id, version, schedule_revision),
    -- Leaves room for those: what Kafka never takes would block the account for ever, so it must not get in.
    CONSTRAINT due_message_fits_kafka CHECK (octet_length(data) <= 960000)
);

-- The version of the time zone database that the windows were last derived with.
CREATE TABLE zone_rules (
    one     boolean PRIMARY KEY DEFAULT true CHECK (one),
    version text NOT NULL
);
