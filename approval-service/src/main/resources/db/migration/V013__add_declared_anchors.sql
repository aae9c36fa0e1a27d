ALTER TABLE campaign ADD COLUMN handles text[] NOT NULL DEFAULT '{}';
ALTER TABLE campaign ALTER COLUMN handles DROP DEFAULT;

ALTER TABLE anchor ADD COLUMN declared date;
COMMENT ON COLUMN anchor.declared IS
    'What the campaign file last gave; a file that still says the same does not undo the date that a person set.';

ALTER TABLE audit_log ADD COLUMN anchor_key text;
