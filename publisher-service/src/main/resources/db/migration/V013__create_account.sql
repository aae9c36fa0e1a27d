-- An account that somebody connected, or that the configuration began with.
create table account (
    key           text        primary key,
    channel       text        not null,
    -- Grows with each change, so that whoever hears of two knows the newer.
    revision      bigint      not null default 1,
    -- Grows with new credentials, and when they are forgotten.
    credentials   bigint      not null default 1,
    -- Null: disconnected. The row stays, so that the configuration does not connect it again.
    connected_at  timestamptz,
    connected_by  text,
    check_result  text        check (check_result in ('fine', 'needs-person', 'unanswered')),
    check_reason  text,
    check_detail  text,
    handle        text,
    remaining     bigint,
    resets_at     timestamptz,
    expires_at    timestamptz,
    checked_at    timestamptz,
    -- From when on a check is to be made; null: none is asked for.
    check_from    timestamptz,
    constraint connected_by_somebody check (num_nulls(connected_at, connected_by) in (0, 2)),
    constraint checked_once check (num_nulls(check_result, checked_at) in (0, 2))
);

create index account_check_asked on account (check_from) where check_from is not null;

-- A field of an account's credentials: AES-256-GCM under a key of its own, and that under the key with this id.
create table credential (
    account text    not null references account on delete cascade,
    field   text    not null,
    key_id  integer not null,
    sealed  text    not null,
    primary key (account, field)
);

-- Stopped: a person has paused the account, until a person resumes it.
alter table lane
    add column stopped_at  timestamptz,
    add column stopped_by  text,
    add column stopped_why text,
    add constraint stopped_by_somebody check (num_nulls(stopped_at, stopped_by, stopped_why) in (0, 3));

create index delivery_deferred on delivery (account, next_at) where state = 'deferred';

-- How far apart two posts of an account are at least, as a person set it; where nobody did, there is no row.
create table account_distance (
    account       text   primary key,
    least_seconds bigint not null check (least_seconds >= 0),
    -- The newest wins, in whatever order they are heard.
    revision      bigint not null
);
