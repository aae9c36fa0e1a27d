CREATE TABLE campaign (
    key               text PRIMARY KEY CHECK (key ~ '^[a-z0-9][a-z0-9-]{0,62}$'),
    names             jsonb NOT NULL CHECK (jsonb_typeof(names) = 'object'),
    languages         text[] NOT NULL CHECK (cardinality(languages) > 0),
    campaign_hashtags text[] NOT NULL,
    partner_hashtags  text[] NOT NULL,
    regions           text[] NOT NULL,
    themes            text[] NOT NULL,
    lenses            text[] NOT NULL,
    not_after         interval NOT NULL CHECK (not_after > interval '0'),
    imported_at       timestamptz NOT NULL,
    imported_by       text NOT NULL
);
COMMENT ON COLUMN campaign.names IS 'The name in each language: {"es": "…", "en": "…"}.';
COMMENT ON COLUMN campaign.not_after IS 'How long after its due instant a post of the campaign still makes sense.';

-- Whoever is to be asked before anything is posted; who has a vote and how it is counted comes with the parties' own tables.
CREATE TABLE campaign_party (
    campaign_key text NOT NULL REFERENCES campaign,
    position     smallint NOT NULL,
    key          text NOT NULL,
    name         text NOT NULL,
    PRIMARY KEY (campaign_key, key)
);

-- An account is one place in the world, whichever campaigns post there; its credentials are the publisher's business.
CREATE TABLE account (
    key      text PRIMARY KEY CHECK (key ~ '^[a-z0-9][a-z0-9-]{0,62}$'),
    channel  text NOT NULL,
    language text NOT NULL,
    zone     text NOT NULL,
    handle   text NOT NULL
);
COMMENT ON COLUMN account.zone IS 'IANA name.';

CREATE TABLE campaign_account (
    campaign_key text NOT NULL REFERENCES campaign,
    account_key  text NOT NULL REFERENCES account,
    position     smallint NOT NULL,
    PRIMARY KEY (campaign_key, account_key)
);

CREATE TABLE anchor (
    campaign_key text NOT NULL REFERENCES campaign,
    key          text NOT NULL,
    position     smallint NOT NULL,
    kind         text NOT NULL CHECK (kind IN ('session', 'observance')),
    month        smallint CHECK (month BETWEEN 1 AND 12),
    day          smallint CHECK (day BETWEEN 1 AND 31),
    date         date,
    revision     bigint NOT NULL CHECK (revision >= 0),
    PRIMARY KEY (campaign_key, key),
    CHECK ((kind = 'observance') = (month IS NOT NULL AND day IS NOT NULL)),
    CHECK (kind = 'session' OR date IS NOT NULL)
);
COMMENT ON COLUMN anchor.revision IS 'Grows by one with each change of the date; 0 while it was never dated.';
