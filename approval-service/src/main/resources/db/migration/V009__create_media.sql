-- Pictures, named by their content. What is uploaded once stays as it is.
CREATE TABLE medium (
    digest      text PRIMARY KEY CHECK (digest ~ '^[0-9a-f]{64}$'),
    type        text NOT NULL CHECK (type IN ('JPEG', 'PNG', 'GIF', 'WEBP')),
    bytes       bigint NOT NULL CHECK (bytes > 0),
    width       integer NOT NULL CHECK (width > 0),
    height      integer NOT NULL CHECK (height > 0),
    uploaded_at timestamptz NOT NULL,
    uploaded_by text NOT NULL,
    -- When somebody brought it last: what no version shows is deleted some time after that.
    wanted_at   timestamptz NOT NULL
);

-- In a table of their own, so that nothing that lists pictures reads a file.
CREATE TABLE medium_file (
    digest text PRIMARY KEY REFERENCES medium ON DELETE CASCADE,
    file   bytea NOT NULL,
    CHECK (encode(sha256(file), 'hex') = digest)
);
COMMENT ON TABLE medium_file IS 'Pictures are compressed as they are: stored outside the row, and not compressed again.';
ALTER TABLE medium_file ALTER COLUMN file SET STORAGE EXTERNAL;

-- What people call them. Several may be called the same: then the name stands for none of them.
CREATE TABLE medium_name (
    digest      text NOT NULL REFERENCES medium ON DELETE CASCADE,
    key         text NOT NULL,
    name        text NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
    uploaded_at timestamptz NOT NULL,
    uploaded_by text NOT NULL,
    PRIMARY KEY (digest, key)
);
COMMENT ON COLUMN medium_name.key IS 'The name in lower-case letters.';
CREATE INDEX medium_name_key ON medium_name (key);

CREATE FUNCTION refuse_change_of_medium() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '% is written once', tg_table_name USING ERRCODE = 'integrity_constraint_violation';
END $$;

CREATE FUNCTION refuse_change_while_there_is_the_medium() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT FROM medium WHERE digest = old.digest) THEN
        RAISE EXCEPTION '% is written once', tg_table_name USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN old;
END $$;

-- A picture goes as a whole or not at all, and not while a version shows it, which post_picture's foreign key says.
CREATE TRIGGER medium_is_written_once
    BEFORE UPDATE OF digest, type, bytes, width, height, uploaded_at, uploaded_by ON medium
    FOR EACH ROW EXECUTE FUNCTION refuse_change_of_medium();
CREATE TRIGGER medium_file_is_written_once BEFORE UPDATE OR DELETE ON medium_file
    FOR EACH ROW EXECUTE FUNCTION refuse_change_while_there_is_the_medium();
CREATE TRIGGER medium_name_is_written_once BEFORE UPDATE OR DELETE ON medium_name
    FOR EACH ROW EXECUTE FUNCTION refuse_change_while_there_is_the_medium();
