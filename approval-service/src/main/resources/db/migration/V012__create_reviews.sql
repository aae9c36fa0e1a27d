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

-- People moved approved posts, or drafts, to another time: one by one or many at once.
CREATE TABLE move (
    id           uuid PRIMARY KEY,
    campaign_key text NOT NULL REFERENCES campaign,
    moved_by     text NOT NULL,
    moved_at     timestamptz NOT NULL,
    undoes       uuid UNIQUE REFERENCES move
);
CREATE INDEX move_latest_first ON move (campaign_key, moved_at DESC);

-- An approved publication is due as this says, and no longer as its version does. The newest counts.
CREATE TABLE rescheduling (
    publication_id uuid NOT NULL,
    version        integer NOT NULL,
    revision       bigint NOT NULL CHECK (revision > 0),
    newest         boolean NOT NULL,
    post_id        uuid NOT NULL,
    move_id        uuid NOT NULL REFERENCES move,
    anchor_key     text,
    occurrence     integer CHECK (occurrence > 0),
    date           date,
    -- The fixed date with its offset.
    local_day      date,
    date_offset    text NOT NULL,
    local_time     time(0) NOT NULL,
    zone           text NOT NULL,
    not_after      interval NOT NULL CHECK (not_after > interval '0'),
    signature      text NOT NULL,
    key_id         text NOT NULL,
    moved_at       timestamptz NOT NULL,
    PRIMARY KEY (publication_id, version, revision),
    FOREIGN KEY (publication_id, version) REFERENCES seal,
    CHECK ((anchor_key IS NULL) <> (date IS NULL)),
    CHECK ((date IS NULL) = (local_day IS NULL)),
    CHECK ((anchor_key IS NULL) = (occurrence IS NULL))
);
CREATE UNIQUE INDEX rescheduling_newest ON rescheduling (publication_id, version) WHERE newest;
CREATE INDEX rescheduling_of_post ON rescheduling (post_id, version) WHERE newest;
CREATE INDEX rescheduling_on_a_day ON rescheduling (local_day) WHERE newest;
CREATE INDEX rescheduling_of_an_event ON rescheduling (anchor_key, occurrence) WHERE newest AND anchor_key IS NOT NULL;
CREATE INDEX rescheduling_of_move ON rescheduling (move_id);

-- A draft that was moved is a new version.
CREATE TABLE moved_draft (
    move_id uuid NOT NULL REFERENCES move,
    post_id uuid NOT NULL,
    version integer NOT NULL,
    PRIMARY KEY (move_id, post_id),
    FOREIGN KEY (post_id, version) REFERENCES post_version
);

-- A person gave up a missed publication: this version of it does not go out any more.
CREATE TABLE given_up (
    publication_id uuid NOT NULL,
    version        integer NOT NULL,
    given_up_by    text NOT NULL,
    given_up_at    timestamptz NOT NULL,
    reason         text NOT NULL CHECK (length(reason) BETWEEN 1 AND 2000),
    PRIMARY KEY (publication_id, version),
    FOREIGN KEY (publication_id, version) REFERENCES publication
);

-- People took many approvals back at once, and may undo that once.
CREATE TABLE cancellation (
    id           uuid PRIMARY KEY,
    campaign_key text NOT NULL REFERENCES campaign,
    cancelled_by text NOT NULL,
    cancelled_at timestamptz NOT NULL,
    reason       text NOT NULL CHECK (length(reason) BETWEEN 1 AND 2000)
);
CREATE INDEX cancellation_latest_first ON cancellation (campaign_key, cancelled_at DESC);

CREATE TABLE cancelled_post (
    cancellation_id uuid NOT NULL REFERENCES cancellation,
    post_id         uuid NOT NULL,
    version         integer NOT NULL,
    -- All of its publications were still to come.
    whole           boolean NOT NULL,
    PRIMARY KEY (cancellation_id, post_id),
    FOREIGN KEY (post_id, version) REFERENCES post_version
);

CREATE TABLE cancellation_undoing (
    cancellation_id uuid PRIMARY KEY REFERENCES cancellation,
    undone_by       text NOT NULL,
    undone_at       timestamptz NOT NULL
);

-- When each publication is due as people said it last: as its version says, unless it was moved since.
CREATE VIEW publication_schedule AS
SELECT publication.id, publication.version, publication.post_id, publication.account_key, publication.channel, publication.language,
    publication.position, coalesce(moved.revision, 0) AS revision,
    CASE WHEN moved.revision IS NULL THEN version.anchor_key ELSE moved.anchor_key END AS anchor_key,
    CASE WHEN moved.revision IS NULL THEN version.occurrence ELSE moved.occurrence END AS occurrence,
    CASE WHEN moved.revision IS NULL THEN version.date ELSE moved.date END AS date,
    coalesce(moved.date_offset, version.date_offset) AS date_offset,
    coalesce(moved.local_time, version.local_time) AS local_time,
    coalesce(moved.zone, publication.zone) AS zone,
    coalesce(moved.not_after, version.not_after) AS not_after,
    moved.signature, moved.key_id
FROM publication
JOIN post_version version ON version.post_id = publication.post_id AND version.version = publication.version
LEFT JOIN rescheduling moved
    ON moved.publication_id = publication.id AND moved.version = publication.version AND moved.newest;

-- The same of a post: what its accounts have in common, or had when some of them were moved last.
CREATE VIEW post_schedule AS
SELECT version.post_id, version.version, moved.revision IS NOT NULL AS moved,
    CASE WHEN moved.revision IS NULL THEN version.anchor_key ELSE moved.anchor_key END AS anchor_key,
    CASE WHEN moved.revision IS NULL THEN version.occurrence ELSE moved.occurrence END AS occurrence,
    CASE WHEN moved.revision IS NULL THEN version.date ELSE moved.date END AS date,
    coalesce(moved.date_offset, version.date_offset) AS date_offset,
    coalesce(moved.local_time, version.local_time) AS local_time
FROM post_version version
LEFT JOIN LATERAL (
    SELECT * FROM rescheduling
    WHERE rescheduling.post_id = version.post_id AND rescheduling.version = version.version AND newest
    ORDER BY moved_at DESC, publication_id LIMIT 1) moved ON true;

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
    'campaign-imported, anchor-added, anchor-dated, kept, not-kept, version-created, approved, refused, withdrawn, superseded, rescheduled, given-up, hold-placed, hold-lifted, doubt-settled, dead-letter-replayed, dead-letter-discarded, medium-uploaded, feed-offered, feed-revoked, timetable-set.';

CREATE INDEX audit_log_of_a_post ON audit_log (post_id, id) WHERE post_id IS NOT NULL;

CREATE TRIGGER review_is_written_once BEFORE UPDATE OR DELETE ON review FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER seal_is_written_once BEFORE UPDATE OR DELETE ON seal FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE FUNCTION refuse_change_of_schedule() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF to_jsonb(new) - 'newest' <> to_jsonb(old) - 'newest' OR new.newest THEN
        RAISE EXCEPTION 'a schedule is written once' USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN new;
END $$;

CREATE TRIGGER rescheduling_is_overtaken_only BEFORE UPDATE ON rescheduling
    FOR EACH ROW EXECUTE FUNCTION refuse_change_of_schedule();
CREATE TRIGGER rescheduling_is_kept BEFORE DELETE ON rescheduling FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER cancellation_is_written_once BEFORE UPDATE OR DELETE ON cancellation
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER cancelled_post_is_written_once BEFORE UPDATE OR DELETE ON cancelled_post
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER cancellation_undoing_is_written_once BEFORE UPDATE OR DELETE ON cancellation_undoing
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER given_up_is_written_once BEFORE UPDATE OR DELETE ON given_up
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER audit_log_is_written_once BEFORE UPDATE OR DELETE ON audit_log
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
