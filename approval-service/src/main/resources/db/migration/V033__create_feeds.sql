-- Calendars that are read by whoever has the address; the address itself is kept nowhere.
CREATE TABLE feed (
    id         uuid PRIMARY KEY,
    digest     text NOT NULL UNIQUE CHECK (digest ~ '^[0-9a-f]{64}$'),
    scope      text NOT NULL CHECK (scope IN ('campaign', 'account')),
    target     text NOT NULL,
    offered_by text NOT NULL,
    offered_at timestamptz NOT NULL,
    revoked_by text,
    revoked_at timestamptz,
    CHECK (num_nonnulls(revoked_by, revoked_at) IN (0, 2))
);
COMMENT ON COLUMN feed.digest IS 'SHA-256 of the token in the address.';

CREATE INDEX feed_standing ON feed (offered_at DESC) WHERE revoked_at IS NULL;
