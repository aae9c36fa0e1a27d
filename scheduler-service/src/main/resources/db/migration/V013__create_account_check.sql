-- The last check of an account that was asked for, by how long it is made ahead of what is due.
CREATE TABLE account_check (
    account       text        NOT NULL,
    ahead_seconds bigint      NOT NULL CHECK (ahead_seconds > 0),
    channel       text        NOT NULL,
    due_at        timestamptz NOT NULL,
    asked_at      timestamptz NOT NULL,
    PRIMARY KEY (account, ahead_seconds)
);
