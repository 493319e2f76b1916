-- Which sessions the identity provider ended (OpenID Connect Back-Channel Logout 1.0), so that every node knows it, also after a
-- restart; and which logout tokens were taken, so that none is taken twice. Names of sessions and accounts are the identity provider's
-- own random ones: nobody is named here.
create schema sessions;
grant usage on schema sessions to dw_app;

create table sessions.ended (
    kind     text not null check (kind in ('SESSION', 'ACCOUNT')),
    name     text not null check (length(name) between 1 and 255),
    ended_at timestamptz not null,
    primary key (kind, name)
);
create index ended_by_time on sessions.ended (ended_at);

create table sessions.used_token (
    name       text primary key check (length(name) between 1 and 255),
    used_until timestamptz not null
);
create index used_token_by_time on sessions.used_token (used_until);
