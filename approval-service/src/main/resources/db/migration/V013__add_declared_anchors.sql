ALTER TABLE campaign ADD COLUMN handles text[] NOT NULL DEFAULT '{}';
ALTER TABLE campaign ALTER COLUMN handles DROP DEFAULT;

ALTER TABLE audit_log ADD COLUMN anchor_key text;
