-- Trawling is recognised from what an account reached for that isn't its own: keyed pseudonyms only, of the last day, whatever the hat, the
-- session or the node. What was recognised is a row for the privacy officer, of an account and never of a resident.
create schema trawl;
revoke all on schema trawl from public;
grant usage on schema trawl to dw_app;

create table trawl.reach (
    id           uuid primary key,
    municipality text not null,
    employee     text not null check (employee = lower(employee)),
    kind         text not null check (kind in ('UNASSIGNED', 'CUSTODIAN', 'UNKNOWN', 'MISSED', 'LOOKED_UP')),
    key          text not null check (key ~ '^[0-9a-f]{32}$'),
    features     text not null check (features ~ '^([0-9a-f]{32} ?)*$'),
    reached_at   timestamptz not null
);
create index reach_of_account on trawl.reach (municipality, employee, reached_at);

create table trawl.finding (
    id           uuid primary key,
    municipality text not null,
    employee     text not null check (employee = lower(employee)),
    hat          text not null,
    pattern      text not null,
    reached      int not null check (reached > 0),
    day          date not null,
    found_at     timestamptz not null,
    judgement    text check (judgement in ('EXPLAINED', 'TO_DISCUSS')),
    judged_by    text,
    judged_at    timestamptz,
    check ((judgement is null) = (judged_by is null) and (judgement is null) = (judged_at is null))
);
create index finding_of_municipality on trawl.finding (municipality, found_at);
