-- A reason that nobody reads stops nobody (AVG 5 lid 2). Whose work the dossier is says that they saw it; and the privacy officer's domain gets a
-- notice of each opening: who, why and when, the dossier under a pseudonym, typed words under a key of the notice's own.
alter table opening add column seen_at timestamptz;
create index opening_unseen on opening (domain_key, opened_at) where seen_at is null and kind <> 'INSPECTION';

create table opening_notice (
    id           uuid primary key,
    version      int not null,
    domain_key   text not null,
    opening_id   uuid not null,
    reader       text not null,
    reader_hat   text not null,
    dossier_name text not null check (dossier_name ~ '^[0-9a-f]{32}$'),
    kind         text not null check (kind in ('REPLACEMENT', 'URGENT_CONTACT', 'QUALITY_CHECK', 'TRANSFER', 'OTHER')),
    words        bytea,
    opened_at    timestamptz not null,
    told_at      timestamptz,
    judgement    text check (judgement in ('IN_ORDER', 'ASKED', 'NOT_IN_ORDER')),
    judged_by    text,
    judged_at    timestamptz,
    note         bytea,
    unique (domain_key, opening_id),
    check ((judgement is null) = (judged_by is null) and (judgement is null) = (judged_at is null)),
    check (judgement is null or judgement = 'IN_ORDER' or note is not null)
);
create index opening_notice_list on opening_notice (domain_key, judgement, opened_at);
create index opening_notice_of_reader on opening_notice (domain_key, reader, opened_at);
create index opening_notice_ends on opening_notice ((coalesce(judged_at, opened_at)));
