-- What people said became of calls that ended without an answer: once for each time that they were asked.
CREATE TABLE settlement (
    publication_id uuid NOT NULL,
    version        integer NOT NULL,
    token          bigint NOT NULL,
    decision       text NOT NULL CHECK (decision IN ('posted', 'not-posted', 'given-up')),
    url            text,
    reason         text NOT NULL CHECK (length(reason) BETWEEN 1 AND 2000),
    decided_by     text NOT NULL,
    decided_at     timestamptz NOT NULL,
    PRIMARY KEY (publication_id, version, token),
    CHECK ((decision = 'posted') = (url IS NOT NULL))
);

CREATE TRIGGER settlement_is_written_once BEFORE UPDATE OR DELETE ON settlement
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
