-- When an account posts, whichever campaigns post there. Who has set nothing has no row.
CREATE TABLE timetable (
    account_key    text PRIMARY KEY REFERENCES account,
    least_distance interval NOT NULL CHECK (least_distance BETWEEN interval '0' AND interval '7 days'),
    revision       bigint NOT NULL CHECK (revision > 0),
    set_by         text NOT NULL,
    set_at         timestamptz NOT NULL
);
COMMENT ON COLUMN timetable.least_distance IS 'Between two posts of the account; zero for none.';
COMMENT ON COLUMN timetable.revision IS 'Grows by one with each change: what is said of it late or twice is told by it.';

CREATE TABLE posting_time (
    account_key text NOT NULL REFERENCES timetable,
    weekday     smallint NOT NULL CHECK (weekday BETWEEN 1 AND 7),
    local_time  time(0) NOT NULL,
    PRIMARY KEY (account_key, weekday, local_time)
);
COMMENT ON COLUMN posting_time.weekday IS 'As ISO 8601 counts them: 1 is Monday.';
