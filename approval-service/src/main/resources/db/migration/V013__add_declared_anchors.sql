ALTER TABLE campaign ADD COLUMN handles text[] NOT NULL DEFAULT '{}';
ALTER TABLE campaign ALTER COLUMN handles DROP DEFAULT;

ALTER TABLE audit_log ADD COLUMN anchor_key text;
CREATE INDEX audit_log_of_a_campaign ON audit_log (campaign_key, id) WHERE campaign_key IS NOT NULL;
