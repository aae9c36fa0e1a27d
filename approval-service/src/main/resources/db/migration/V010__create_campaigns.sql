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
    cadence           integer CHECK (cadence BETWEEN 1 AND 1000),
    imported_at       timestamptz NOT NULL,
    imported_by       text NOT NULL
);
COMMENT ON COLUMN campaign.names IS 'The name in each language: {"es": "…", "en": "…"}.';
COMMENT ON COLUMN campaign.not_after IS 'How long after its due instant a post of the campaign still makes sense.';

COMMENT ON COLUMN campaign.cadence IS 'How many posts a week it means to have; null if it does not say.';

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
    handle   text NOT NULL,
    region   text
);
COMMENT ON COLUMN account.zone IS 'IANA name.';
COMMENT ON COLUMN account.region IS 'Where its readers are, in its campaigns'' own word; null where it speaks to all of them.';

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
    rule         text,
    declared     date,
    date         date,
    occurrence   integer NOT NULL CHECK (occurrence > 0),
    revision     bigint NOT NULL CHECK (revision >= 0),
    PRIMARY KEY (campaign_key, key),
    CHECK (rule IS NULL OR date IS NOT NULL)
);
COMMENT ON COLUMN anchor.rule IS 'On which days an observance is held, e.g. yearly --12-18; null for a session.';
COMMENT ON COLUMN anchor.declared IS
    'What the campaign file last gave, or the rule gave this occurrence; who says the same again does not undo what a person set.';
COMMENT ON COLUMN anchor.occurrence IS 'Which holding is next or under way, from 1. What was approved for another never follows this one.';
COMMENT ON COLUMN anchor.revision IS 'Grows by one with each change of the date; 0 while it was never dated.';

-- When each occurrence was, so that what was posted for one is never shown under the date of another.
CREATE TABLE anchor_occurrence (
    campaign_key text NOT NULL,
    anchor_key   text NOT NULL,
    occurrence   integer NOT NULL CHECK (occurrence > 0),
    date         date,
    PRIMARY KEY (campaign_key, anchor_key, occurrence),
    FOREIGN KEY (campaign_key, anchor_key) REFERENCES anchor
);
