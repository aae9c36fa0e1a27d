-- What people hold back. Only what stands is here: every claim reads it for every account.
create table hold (
    hold_id     uuid        primary key,
    scope       text        not null check (scope in ('everything', 'campaign', 'account', 'channel', 'language', 'region')),
    target      text,
    -- Those of a region.
    accounts    text[]      not null default '{}',
    reason      text        not null,
    placed_by   text        not null,
    placed_at   timestamptz not null,
    in_force_at timestamptz not null,
    -- It stands only over what fell due until then, and until that is dropped or left to a person.
    lifted_at   timestamptz,
    constraint region_has_accounts check ((scope = 'region') = (cardinality(accounts) > 0)),
    constraint everything_has_no_target check ((scope = 'everything') = (target is null))
);

-- Holds that were lifted, so that their placing, heard later or again, changes nothing.
create table lifted_hold (
    hold_id   uuid        primary key,
    lifted_at timestamptz not null,
    lifted_by text        not null,
    reason    text        not null,
    -- What becomes of what fell due while it stood.
    fell_due  text        not null check (fell_due in ('post', 'drop', 'decide'))
);

create function hold_covers(
    scope text, target text, accounts text[], campaign text, account text, channel text, language text)
returns boolean language sql immutable parallel safe as $$
    select scope = 'everything'
        or scope = 'region' and account = any (accounts)
        or target = case scope when 'campaign' then campaign when 'account' then account
                               when 'channel' then channel when 'language' then language end
$$;

-- Claims enter together and leave with their transaction; who waits for them keeps later ones out until its own ends. So a hold
-- also covers accounts that have no lane yet when it is placed.
create function enter_claim() returns boolean language sql volatile as
    'select pg_try_advisory_xact_lock_shared(1215261796)';
create function await_claims() returns void language sql volatile as
    'select pg_advisory_xact_lock(1215261796)';

alter table delivery add column hold_id uuid;
alter table delivery add constraint held_by_a_hold check (state <> 'held' or num_nonnulls(hold_id, reason) = 2);
create index delivery_held on delivery (hold_id) where state = 'held';
