-- One decision per version, whoever asks twice.
CREATE TABLE review (
    post_id    uuid NOT NULL,
    version    integer NOT NULL,
    decision   text NOT NULL CHECK (decision IN ('approved', 'refused')),
    decided_by text NOT NULL,
    decided_at timestamptz NOT NULL,
    reason     text,
    PRIMARY KEY (post_id, version),
    FOREIGN KEY (post_id, version) REFERENCES post_version,
    CHECK (decision = 'approved' OR length(reason) BETWEEN 1 AND 2000)
);

-- What exactly the approval of a version was given to, per publication.
CREATE TABLE seal (
    publication_id uuid NOT NULL,
    version        integer NOT NULL,
    -- Of the post, or of each of a thread's.
    texts          text[] NOT NULL CHECK (cardinality(texts) > 0),
    attached_link  text,
    digest         text NOT NULL CHECK (digest ~ '^[0-9a-f]{64}$'),
    signature      text NOT NULL,
    key_id         text NOT NULL,
    PRIMARY KEY (publication_id, version),
    FOREIGN KEY (publication_id, version) REFERENCES publication
);

CREATE TABLE audit_log (
    id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    at           timestamptz NOT NULL,
    who          text NOT NULL,
    what         text NOT NULL,
    campaign_key text,
    post_id      uuid,
    version      integer,
    from_state   text,
    to_state     text,
    reason       text
);
COMMENT ON COLUMN audit_log.what IS
    'campaign-imported, anchor-added, anchor-dated, kept, not-kept, version-created, approved, refused, withdrawn, superseded, hold-placed, hold-lifted, doubt-settled, dead-letter-replayed, dead-letter-discarded, medium-uploaded, feed-offered, feed-revoked, timetable-set.';

CREATE INDEX audit_log_of_a_post ON audit_log (post_id, id) WHERE post_id IS NOT NULL;

CREATE TRIGGER review_is_written_once BEFORE UPDATE OR DELETE ON review FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER seal_is_written_once BEFORE UPDATE OR DELETE ON seal FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER audit_log_is_written_once BEFORE UPDATE OR DELETE ON audit_log
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
