CREATE TABLE person (
    username      text PRIMARY KEY,
    name          text NOT NULL,
    organization  text NOT NULL,
    password_mark text NOT NULL CHECK (password_mark ~ '^[0-9a-f]{64}$')
);
COMMENT ON TABLE person IS 'Everyone who may sign in or ever could, so that names in the audit log stay names.';
COMMENT ON COLUMN person.password_mark IS 'SHA-256 of the password''s hash: tells that it changed. The hash itself is configuration.';

CREATE TABLE failed_sign_in (
    subject       text PRIMARY KEY CHECK (subject ~ '^[0-9a-f]{64}$'),
    failures      integer NOT NULL CHECK (failures > 0),
    last_at       timestamptz NOT NULL,
    blocked_until timestamptz NOT NULL
);
COMMENT ON COLUMN failed_sign_in.subject IS 'SHA-256 of who failed from where: people type their password into the field for the name.';

CREATE INDEX failed_sign_in_by_age ON failed_sign_in (last_at);
