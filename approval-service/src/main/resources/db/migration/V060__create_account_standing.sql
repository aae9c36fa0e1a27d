-- The newest that the publisher said of each account, read from its topic or from its answer to a person's command.
CREATE TABLE account_standing (
    account  text PRIMARY KEY,
    revision bigint NOT NULL,
    standing jsonb NOT NULL
);

-- What people do to accounts concerns every campaign that posts there.
ALTER TABLE audit_log ADD COLUMN account_key text;
CREATE INDEX audit_log_of_an_account ON audit_log (account_key, id) WHERE account_key IS NOT NULL;
