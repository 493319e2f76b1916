-- The one door at acute danger (Q27, 35): copies of a few named items, in the domain of who opened it and gone when the time is over, by the
-- database's own clock too. The privacy officer's domain gets a notice of each use, to be judged; each dossier that something came from keeps that it did.
create table emergency_opening (
    id         uuid primary key,
    version    int not null,
    domain_key text not null,
    reference  text not null,
    opened_by  text not null,
    opened_at  timestamptz not null,
    ends_at    timestamptz not null,
    asked      text not null,
    check (ends_at > opened_at and ends_at <= opened_at + interval '1 hour'),
    unique (id, domain_key),
    unique (domain_key, reference)
);
create index emergency_opening_ends on emergency_opening (ends_at);

create table emergency_copy (
    id         uuid primary key,
    version    int not null,
    domain_key text not null,
    opening_id uuid not null,
    item       text not null,
    noted_on   date not null,
    ends_at    timestamptz not null,
    content    bytea not null,
    foreign key (opening_id, domain_key) references emergency_opening (id, domain_key) on delete cascade
);
create index emergency_copy_of on emergency_copy (opening_id);

create table emergency_notice (
    id          uuid primary key,
    version     int not null,
    domain_key  text not null,
    reference   text not null,
    reader_hat  text not null,
    reader_name text not null,
    person_name text,
    opened_at   timestamptz not null,
    asked       text not null,
    why         bytea not null,
    judge_by    date not null,
    judgement   text check (judgement in ('LAWFUL', 'NOT_LAWFUL')),
    judged_by   text,
    judged_on   date,
    reasons     bytea,
    check ((judgement is null) = (judged_by is null) and (judgement is null) = (judged_on is null) and (judgement is null) = (reasons is null)),
    unique (domain_key, reference)
);
create index emergency_notice_open on emergency_notice (domain_key, judgement, judge_by);

create table emergency_notice_series (
    domain_key text not null,
    year       int not null,
    last       int not null,
    primary key (domain_key, year)
);

create table emergency_disclosure (
    id         uuid primary key,
    version    int not null,
    domain_key text not null,
    dossier_id uuid not null,
    given_on   date not null,
    reference  text not null,
    reader     text not null check (reader in ('MEDICAL_ADVISER', 'CARE_WORKER')),
    given      text not null,
    tell_by    date not null,
    told_on    date,
    why_later  bytea,
    foreign key (dossier_id, domain_key) references dossier (id, domain_key) on delete cascade
);
create index emergency_disclosure_of on emergency_disclosure (dossier_id);
create trigger work_file_is_open before insert on emergency_disclosure for each row execute function work_file_is_open();
