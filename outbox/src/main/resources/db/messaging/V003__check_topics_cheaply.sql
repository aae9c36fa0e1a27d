-- A bounded repetition in the pattern made this check cost five times the insert itself (20,000 rows: 1,219 ms against 220 ms).
ALTER TABLE outbox DROP CONSTRAINT outbox_topic_is_legal;
ALTER TABLE outbox ADD CONSTRAINT outbox_topic_is_legal CHECK (topic ~ '^[a-zA-Z0-9._-]+$' AND length(topic) < 250);
