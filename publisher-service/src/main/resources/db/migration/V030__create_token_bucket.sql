-- How much of what platforms allow was taken, by all instances together.
create table token_bucket (
    -- A channel, of all its accounts together; or channel/account.
    owner       text not null,
    -- As tokens/window, of a budget; or 'reported' and the name of a limit, of which the platform said what is left.
    allowance   text not null,
    -- Bucket4j's.
    state       bytea,
    tokens_left bigint check (tokens_left >= 0),
    resets_at   timestamptz,
    primary key (owner, allowance),
    constraint counted_or_reported check (
        case when starts_with(allowance, 'reported ')
            then state is null and num_nulls(tokens_left, resets_at) = 0
            else state is not null and num_nonnulls(tokens_left, resets_at) = 0 end)
);
