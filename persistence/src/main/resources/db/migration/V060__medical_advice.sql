-- Only the advice crosses (Q29). The question is a row of who asks; the adviser's own file is a row of the adviser's
-- domain, with the least identity and the question, made by one step under a job's hat. Neither side sees the other's row.
create table advice_request (
    id          uuid primary key,
    version     int not null,
    domain_key  text not null,
    dossier_id  uuid not null,
    question    text not null check (length(question) between 1 and 2000),
    limitation  text not null check (length(limitation) between 1 and 1000),
    asked_by    text not null,
    asked_on    date not null,
    answer_by   date not null,
    state       text not null check (state in ('ASKED', 'ANSWERED', 'WITHDRAWN')),
    closed_on   date,
    document_id uuid,
    check ((state = 'ASKED') = (closed_on is null)),
    check ((state = 'ANSWERED') = (document_id is not null)),
    foreign key (dossier_id, domain_key) references dossier (id, domain_key) on delete cascade
);
-- One question at a time: a second one would wait for the same examination.
create unique index advice_request_open on advice_request (dossier_id) where state = 'ASKED';
create index advice_request_of on advice_request (dossier_id);

-- The request's id is the second key: with it, and with it alone, the adviser's advice finds the dossier that asked.
create table adviser_file (
    id            uuid primary key,
    version       int not null,
    domain_key    text not null,
    reference     text not null,
    request_id    uuid not null,
    asking_domain text not null,
    resident_name text not null,
    birth_date    date,
    question      text not null,
    limitation    text not null,
    asked_on      date not null,
    answer_by     date not null,
    state         text not null check (state in ('OPEN', 'DELIVERED', 'WITHDRAWN')),
    closed_on     date,
    notes         bytea,
    notes_version int not null,
    check ((state = 'OPEN') = (closed_on is null)),
    unique (domain_key, reference),
    unique (domain_key, request_id)
);
create index adviser_file_open on adviser_file (domain_key, state, answer_by, id);

create table adviser_file_series (
    domain_key text not null,
    year       int not null,
    last       int not null,
    primary key (domain_key, year)
);
