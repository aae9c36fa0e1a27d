CREATE TABLE post (
    id              uuid PRIMARY KEY,
    campaign_key    text NOT NULL REFERENCES campaign,
    key             text NOT NULL,
    current_version integer NOT NULL,
    kept            boolean NOT NULL DEFAULT false,
    position        bigint GENERATED ALWAYS AS IDENTITY,
    created_at      timestamptz NOT NULL,
    UNIQUE (campaign_key, key)
);

CREATE UNIQUE INDEX post_in_plan_order ON post (campaign_key, position);

-- A version holds everything that its publications will show, the campaign's hashtags and the accounts' languages of its day
-- included: what a person read and approved cannot change under the approval.
CREATE TABLE post_version (
    post_id           uuid NOT NULL REFERENCES post,
    version           integer NOT NULL CHECK (version > 0),
    round             integer NOT NULL CHECK (round > 0),
    state             text NOT NULL CHECK (state IN ('draft', 'approved', 'refused', 'withdrawn', 'superseded')),
    title             text NOT NULL,
    anchor_key        text,
    occurrence        integer CHECK (occurrence > 0),
    date              date,
    local_day         date,
    offset_days       integer,
    date_offset       text NOT NULL,
    local_time        time(0) NOT NULL,
    zone              text,
    not_after         interval NOT NULL CHECK (not_after > interval '0'),
    link              text,
    thread            boolean NOT NULL,
    figure            text,
    source            text,
    source_url        text,
    valid_until       date,
    to_renew          boolean NOT NULL,
    regions           text[] NOT NULL,
    themes            text[] NOT NULL,
    lenses            text[] NOT NULL,
    objectives        text[] NOT NULL,
    campaign_hashtags text[] NOT NULL,
    partner_hashtags  text[] NOT NULL,
    fingerprint       text NOT NULL CHECK (fingerprint ~ '^[0-9a-f]{64}$'),
    created_at        timestamptz NOT NULL,
    created_by        text NOT NULL,
    PRIMARY KEY (post_id, version),
    CHECK ((anchor_key IS NULL) <> (date IS NULL)),
    CHECK ((anchor_key IS NULL) = (occurrence IS NULL)),
    CHECK ((date IS NULL) = (local_day IS NULL)),
    CHECK ((date IS NULL) = (offset_days IS NOT NULL)),
    CHECK (NOT to_renew OR state <> 'approved')
);
COMMENT ON COLUMN post.position IS 'In the order of the rows that made them, so that an exported plan has its rows where its author had them.';
COMMENT ON COLUMN post.kept IS 'Comes back as a draft when the occurrence of the event that it follows has passed.';
COMMENT ON COLUMN post_version.occurrence IS 'Which holding of its event it is for; its approval is for no other.';
COMMENT ON COLUMN post_version.to_renew IS
    'Its facts were taken over from an occurrence that has passed, and nobody has confirmed them since.';
COMMENT ON COLUMN post_version.round IS
    'Grows by one each time the post comes back for another occurrence; its publications have an id of their own in each round.';
COMMENT ON COLUMN post_version.local_day IS
    'The fixed date with its offset: the day on which it is due. Null where it follows an anchor, whose date may change.';
COMMENT ON COLUMN post_version.offset_days IS 'About how many days it is from its event: what a search by days looks at first.';
COMMENT ON COLUMN post_version.date_offset IS 'ISO period from the anchor''s or the fixed date, e.g. -P1D.';
COMMENT ON COLUMN post_version.zone IS 'One zone for all its publications; null: each account''s own.';
COMMENT ON COLUMN post_version.fingerprint IS 'SHA-256 over all content, so that an import finds what changed without reading it.';

-- What is planned: on a day, or with an event.
CREATE INDEX post_version_on_a_day ON post_version (local_day) WHERE state IN ('draft', 'approved');
CREATE INDEX post_version_of_an_event ON post_version (anchor_key, occurrence, offset_days)
    WHERE state IN ('draft', 'approved');

-- At most one version can be decided on or posted; never a draft beside an approved version.
CREATE UNIQUE INDEX post_version_one_open ON post_version (post_id) WHERE state IN ('draft', 'approved');

ALTER TABLE post ADD CONSTRAINT post_has_its_current_version
    FOREIGN KEY (id, current_version) REFERENCES post_version (post_id, version) DEFERRABLE INITIALLY DEFERRED;

CREATE TABLE post_variant (
    post_id  uuid NOT NULL,
    version  integer NOT NULL,
    language text NOT NULL,
    body     text NOT NULL,
    PRIMARY KEY (post_id, version, language),
    FOREIGN KEY (post_id, version) REFERENCES post_version
);

CREATE TABLE publication (
    id          uuid NOT NULL,
    post_id     uuid NOT NULL,
    version     integer NOT NULL,
    account_key text NOT NULL REFERENCES account,
    position    smallint NOT NULL,
    channel     text NOT NULL,
    language    text NOT NULL,
    zone        text NOT NULL,
    PRIMARY KEY (id, version),
    UNIQUE (post_id, version, account_key),
    FOREIGN KEY (post_id, version) REFERENCES post_version
);
COMMENT ON TABLE publication IS 'A version on an account. The id depends on post, account and round only: it is the same in every version of a round.';
COMMENT ON COLUMN publication.zone IS 'The zone its local time is in.';

CREATE TABLE post_picture (
    post_id   uuid NOT NULL,
    version   integer NOT NULL,
    position  smallint NOT NULL CHECK (position BETWEEN 1 AND 4),
    digest    text NOT NULL REFERENCES medium,
    alt_texts jsonb NOT NULL CHECK (jsonb_typeof(alt_texts) = 'object'),
    PRIMARY KEY (post_id, version, position),
    FOREIGN KEY (post_id, version) REFERENCES post_version
);
CREATE INDEX post_picture_digest ON post_picture (digest);
COMMENT ON COLUMN post_picture.alt_texts IS 'What a screen reader says, by language.';

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '% is written once', tg_table_name USING ERRCODE = 'integrity_constraint_violation';
END $$;

CREATE FUNCTION refuse_addition_to_decided_version() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NOT EXISTS (SELECT FROM post_version v
                   WHERE v.post_id = new.post_id AND v.version = new.version AND v.state = 'draft') THEN
        RAISE EXCEPTION 'version % of post % is no draft', new.version, new.post_id
            USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN new;
END $$;

CREATE FUNCTION refuse_change_of_version() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF to_jsonb(new) - 'state' <> to_jsonb(old) - 'state' THEN
        RAISE EXCEPTION 'a version''s content is written once' USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    IF (old.state, new.state) NOT IN (('draft', 'approved'), ('draft', 'refused'), ('draft', 'superseded'),
                                      ('approved', 'withdrawn')) THEN
        RAISE EXCEPTION 'a version does not go from % to %', old.state, new.state
            USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN new;
END $$;

CREATE TRIGGER post_version_changes_state_only BEFORE UPDATE ON post_version
    FOR EACH ROW EXECUTE FUNCTION refuse_change_of_version();
CREATE TRIGGER post_version_is_kept BEFORE DELETE ON post_version FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER post_variant_is_written_once BEFORE UPDATE OR DELETE ON post_variant
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER post_picture_is_written_once BEFORE UPDATE OR DELETE ON post_picture
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER publication_is_written_once BEFORE UPDATE OR DELETE ON publication
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER post_variant_of_a_draft BEFORE INSERT ON post_variant
    FOR EACH ROW EXECUTE FUNCTION refuse_addition_to_decided_version();
CREATE TRIGGER post_picture_of_a_draft BEFORE INSERT ON post_picture
    FOR EACH ROW EXECUTE FUNCTION refuse_addition_to_decided_version();
CREATE TRIGGER publication_of_a_draft BEFORE INSERT ON publication
    FOR EACH ROW EXECUTE FUNCTION refuse_addition_to_decided_version();
