-- The read model of schedule and delivery. Made of the services' events only, so that it can be thrown away and read again.

CREATE TABLE tracking_event (
    publication_id uuid NOT NULL,
    event_id       text NOT NULL,
    kind           text NOT NULL CHECK (kind IN ('approved', 'scheduled', 'rescheduled', 'lapsed', 'released', 'dropped',
        'deferred', 'held', 'resumed', 'uncertain', 'partial', 'failed', 'missed', 'cancelled', 'published')),
    version        integer NOT NULL,
    -- Of the version's schedule: 0 as it was approved.
    revision       bigint NOT NULL,
    said_at        timestamptz NOT NULL,
    at             timestamptz NOT NULL,
    post_id        uuid NOT NULL,
    campaign       text NOT NULL,
    account        text NOT NULL,
    channel        text NOT NULL,
    language       text,
    title          text,
    due_at         timestamptz,
    until          timestamptz,
    url            text,
    detail         text,
    token          bigint,
    cost           numeric,
    PRIMARY KEY (publication_id, event_id)
);
COMMENT ON TABLE tracking_event IS
    'Everything heard of each publication, each event once; where the publication stands is derived from it.';

CREATE TABLE publication_tracking (
    publication_id uuid PRIMARY KEY,
    post_id        uuid NOT NULL,
    campaign       text NOT NULL,
    account        text NOT NULL,
    channel        text NOT NULL,
    state          text NOT NULL CHECK (state IN ('planned', 'scheduled', 'released', 'deferred', 'held', 'uncertain', 'partial', 'published',
        'failed', 'missed', 'cancelled')),
    version        integer NOT NULL,
    revision       bigint NOT NULL,
    language       text,
    title          text,
    due_at         timestamptz,
    released_at    timestamptz,
    published_at   timestamptz,
    until          timestamptz,
    url            text,
    detail         text,
    -- What a person's decision must bear, where one is needed.
    token          bigint,
    -- In US dollars.
    cost           numeric,
    -- What has no due instant stands at the end, and a row comparison can page past it.
    sort_at        timestamptz NOT NULL GENERATED ALWAYS AS (coalesce(due_at, 'infinity'::timestamptz)) STORED
);
COMMENT ON TABLE publication_tracking IS 'Where each publication stands, derived from tracking_event.';

CREATE INDEX publication_tracking_in_due_order ON publication_tracking (campaign, sort_at, publication_id);
CREATE INDEX publication_tracking_by_state ON publication_tracking (campaign, state, sort_at, publication_id);
CREATE INDEX publication_tracking_of_an_account ON publication_tracking (account, sort_at);
CREATE INDEX publication_tracking_held ON publication_tracking (due_at) WHERE state = 'held';
CREATE INDEX publication_tracking_of_a_post ON publication_tracking (post_id);

CREATE TABLE refused_due_event (
    origin         text PRIMARY KEY,
    publication_id uuid NOT NULL,
    post_id        uuid NOT NULL,
    version        integer NOT NULL,
    campaign       text NOT NULL,
    account        text NOT NULL,
    channel        text NOT NULL,
    reason         text NOT NULL,
    detail         text NOT NULL,
    refused_at     timestamptz NOT NULL
);
COMMENT ON COLUMN refused_due_event.origin IS 'topic-partition@offset of the refused record.';

CREATE INDEX refused_due_event_latest_first ON refused_due_event (refused_at DESC, origin);

-- Grows by one with each rebuild; every instance reads the topics from the beginning once per generation.
CREATE TABLE tracking_generation (
    generation integer NOT NULL,
    only_row   boolean PRIMARY KEY DEFAULT true CHECK (only_row)
);
INSERT INTO tracking_generation (generation) VALUES (1);
