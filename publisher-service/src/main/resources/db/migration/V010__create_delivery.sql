-- The publisher's work on one version of a publication.
create table delivery (
    publication_id    uuid        not null,
    version           integer     not null check (version > 0),
    post_id           uuid        not null,
    campaign          text        not null,
    account           text        not null,
    channel           text        not null,
    language          text        not null,
    body              text        not null,
    link              text,
    campaign_hashtags text[]      not null,
    partner_hashtags  text[]      not null,
    thread            boolean     not null,
    -- In their order; the files themselves are approval-service's.
    pictures          jsonb       not null check (jsonb_typeof(pictures) = 'array'),
    due_at            timestamptz not null,
    not_after         timestamptz not null,
    -- What the two follow from, as it was approved or a person moved it since, and the anchor's date as it was signed.
    anchor            text,
    occurrence        integer,
    fixed_date        date,
    day_offset        text        not null,
    local_time        time        not null,
    zone              text        not null,
    grace_seconds     bigint      not null,
    anchor_date       date,
    anchor_revision   bigint,
    anchor_signature  text,
    anchor_key_id     text,
    -- How often this version was moved, and the proof of the last time, with the schedule that was approved.
    schedule_revision bigint      not null default 0 check (schedule_revision >= 0),
    rescheduling      jsonb,
    digest            text        not null,
    signature         text        not null,
    key_id            text        not null,
    admitted_at       timestamptz not null,

    state             text        not null default 'waiting'
        check (state in ('waiting', 'deferred', 'held', 'sending', 'uncertain', 'published', 'partial',
            'failed', 'missed', 'cancelled')),
    attempts          integer     not null default 0,
    doubts            integer     not null default 0,
    doubted_since     timestamptz,
    -- What was waited before it was tried again, the last time.
    backoff_millis    bigint      not null default 0,
    -- In US dollars, for what stands on the platform, and for the call that was begun last.
    cost              numeric,
    price             numeric,
    -- How many posts it is, and which of a thread stand on the platform.
    elements          integer     not null default 1 check (elements > 0),
    posted_ids        text[]      not null default '{}',
    posted_urls       text[]      not null default '{}',
    -- partial: whether a person has said that it stays like this
    decided           boolean     not null default false,
    fencing_token     bigint      not null default 0,
    -- deferred: until when; uncertain: when to look it up, null when a person must
    next_at           timestamptz,
    lease_until       timestamptz,
    attempt_id        uuid,
    attempt_number    integer,
    attempt_started   timestamptz,
    fingerprint       text,
    absences          integer,
    failures          integer,
    reason            text,
    detail            text,
    remote_id         text,
    url               text,
    -- published, partial, failed, missed, cancelled: when
    ended_at          timestamptz,
    -- Between which its lines in the audit log are.
    logged_from       timestamptz not null default clock_timestamp(),
    logged_until      timestamptz not null default clock_timestamp(),

    primary key (publication_id, version),
    constraint delivery_has_one_day check (num_nonnulls(anchor, fixed_date) = 1),
    constraint an_anchor_has_an_occurrence check ((anchor is null) = (occurrence is null)),
    constraint an_anchor_has_a_signed_date check (
        anchor is null or num_nonnulls(anchor_date, anchor_revision, anchor_signature, anchor_key_id) = 4),
    constraint what_was_moved_has_a_proof check ((schedule_revision > 0) = (rescheduling is not null)),
    constraint sending_has_an_attempt_under_lease
        check (state <> 'sending' or (attempt_id is not null and lease_until is not null)),
    constraint uncertain_has_an_attempt check (state <> 'uncertain' or attempt_id is not null),
    constraint published_is_somewhere check (state <> 'published' or (remote_id is not null and url is not null)),
    constraint posted_in_order check (
        cardinality(posted_ids) = cardinality(posted_urls) and cardinality(posted_ids) <= elements),
    constraint partial_is_begun_and_not_whole check (
        state <> 'partial' or cardinality(posted_ids) between 1 and elements - 1),
    constraint begun_is_not_nothing check (
        cardinality(posted_ids) = 0 or state not in ('failed', 'missed', 'cancelled')),
    constraint deferred_has_an_end check (state <> 'deferred' or next_at is not null)
);

-- A publication is posted at most once, whatever its version, and has at most one call whose end is open.
-- (Of text that is put together the planner concludes nothing: it never takes this index for a way to find what is sending.)
create unique index delivery_posts_once on delivery (publication_id)
    where state || '' in ('sending', 'uncertain', 'published') or cardinality(posted_ids) > 0;

-- An account makes one call at a time.
create unique index delivery_one_call_per_account on delivery (account) where state = 'sending';

-- Every transition writes a row's entries anew in each index that has it: few indexes, and each for few states.
--
-- Statements are planned once for a connection, and often when nothing waits. Any index is as good as another then, and a
-- claim that had taken one without the account read all that waits for each account, in every burst. So each index of what waits
-- but the claim's says something that is always true, and that only the statements say that it is for.
create index delivery_next on delivery (account, due_at, publication_id) where state in ('waiting', 'deferred');
-- Also counts them.
create index delivery_too_late on delivery (not_after) include (channel, state)
    where state in ('waiting', 'deferred', 'held') and not_after > '-infinity';
create index delivery_look_up on delivery (next_at) where state = 'uncertain';
create index delivery_uncertain on delivery (account) where state = 'uncertain';
create index delivery_of_post on delivery (post_id) where state in ('waiting', 'deferred', 'held') and version > 0;
create index delivery_partial on delivery (channel) where state = 'partial' and not decided;
create index delivery_thread on delivery using gin (posted_ids) where elements > 1;
-- When an account posted last.
create index delivery_shown on delivery (account, ended_at) where state in ('published', 'partial');
create index delivery_remote on delivery (account, remote_id) where state = 'published';

-- Every call, written before it is made.
create table attempt (
    id             uuid        primary key,
    publication_id uuid        not null,
    version        integer     not null,
    number         integer     not null,
    -- Of a thread's posts, from 0.
    element        integer     not null,
    fencing_token  bigint      not null,
    fingerprint    text        not null,
    started_at     timestamptz not null,
    ended_at       timestamptz,
    outcome        text,
    detail         text,
    unique (publication_id, version, number),
    foreign key (publication_id, version) references delivery
);

-- Every transition of every delivery, written by the statement that made it. Look-ups under way are in it as well.
create table audit_log (
    id             bigint      generated always as identity primary key,
    at             timestamptz not null default clock_timestamp(),
    publication_id uuid        not null,
    version        integer     not null,
    -- Null: it is new.
    was            text,
    became         text        not null,
    -- Which part of the publisher's work it was.
    actor          text        not null,
    fencing_token  bigint      not null,
    reason         text,
    detail         text
);

-- Lines come in the order of their time, so that this is hardly ever written.
create index audit_log_by_time on audit_log using brin (at) with (autosummarize = on);

create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'the audit log is never changed';
end
$$;

create trigger audit_log_is_kept before update or delete on audit_log
    for each row execute function refuse_change();

-- An account's turn: whoever claims for an account holds its row. Paused: nothing of it is claimed until then.
create table lane (
    account      text primary key,
    channel      text not null,
    paused_until timestamptz,
    reason       text,
    detail       text
);

-- No version up to this one of a post may be posted any more.
create table withdrawal (
    post_id      uuid        primary key,
    version      integer     not null,
    reason       text        not null,
    noted_at     timestamptz not null
);

-- Due events that were not what was approved. What they claim is kept as they claimed it, and nothing is done with it.
create table refused_due_event (
    origin         text        primary key,
    publication_id uuid        not null,
    post_id        uuid        not null,
    version        integer     not null,
    campaign       text        not null,
    account        text        not null,
    channel        text        not null,
    reason         text        not null,
    detail         text        not null,
    body           text        not null,
    link           text,
    refused_at     timestamptz not null
);
