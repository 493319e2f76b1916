-- A resident asks to see their data (AVG 15, Q12). The request is a row of the rights desk, with a line per domain that was asked; what each
-- domain's own custodian has to gather is a row of that domain, made whether the person is known there or not. Neither side sees the other's row.
create table inspection_request (
    id               uuid primary key,
    version          int not null,
    domain_key       text not null,
    number           text not null,
    bsn              text not null check (bsn ~ '^[0-9]{9}$'),
    resident_name    text not null,
    birth_date       date,
    received_on      date not null,
    received_by      text not null check (received_by in ('COUNTER', 'LETTER', 'EMAIL', 'ONLINE', 'PHONE')),
    registered_by    text not null,
    registered_on    date not null,
    identity_means   text not null check (identity_means in ('DOCUMENT', 'DIGID', 'KNOWN')),
    document_kind    text,
    document_number  text,
    valid_until      date,
    how_known        text check (length(how_known) <= 400),
    established_by   text not null,
    established_on   date not null,
    answer_by        date not null,
    extended_on      date,
    extension_reason text check (length(extension_reason) between 1 and 1000),
    state            text not null check (state in ('GATHERING', 'ANSWERED', 'CLOSED', 'WITHDRAWN')),
    weighing         bytea,
    answered_on      date,
    closed_on        date,
    handed_over_by   text check (handed_over_by in ('IN_PERSON', 'POST', 'SECURE_MAIL')),
    keep_until       date,
    check ((identity_means = 'DOCUMENT') = (document_kind is not null and document_number is not null and valid_until is not null)),
    check ((identity_means = 'KNOWN') = (how_known is not null)),
    check ((extended_on is null) = (extension_reason is null)),
    check ((weighing is null) = (answered_on is null)),
    check (state not in ('ANSWERED', 'CLOSED') or answered_on is not null),
    check ((state in ('CLOSED', 'WITHDRAWN')) = (closed_on is not null and keep_until is not null)),
    check ((state = 'CLOSED') = (handed_over_by is not null)),
    unique (id, domain_key),
    unique (domain_key, number)
);
create index inspection_request_open on inspection_request (domain_key, state, answer_by, id);

-- One line per domain that was asked. What came in is a paper below; the facts for the answer are encrypted.
create table inspection_received (
    id          uuid primary key,
    version     int not null,
    domain_key  text not null,
    request_id  uuid not null,
    part_domain text not null,
    received_on date,
    facts       bytea,
    check (facts is null or received_on is not null),
    unique (id, domain_key),
    unique (domain_key, request_id, part_domain),
    foreign key (request_id, domain_key) references inspection_request (id, domain_key) on delete cascade
);

create table inspection_paper (
    id            uuid primary key,
    version       int not null,
    domain_key    text not null,
    request_id    uuid not null,
    received_id   uuid,
    kind          text not null check (kind in ('EXTENSION', 'PART', 'BUNDLE', 'ANSWER')),
    size_in_bytes bigint not null check (size_in_bytes > 0),
    sha256        text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    page_count    int not null check (page_count > 0),
    made_at       timestamptz not null,
    made_by       text not null,
    check ((kind = 'PART') = (received_id is not null)),
    unique (id, domain_key),
    foreign key (request_id, domain_key) references inspection_request (id, domain_key) on delete cascade,
    foreign key (received_id, domain_key) references inspection_received (id, domain_key) on delete cascade
);
create index inspection_paper_of on inspection_paper (request_id);

create table inspection_paper_chunk (
    id         uuid primary key,
    version    int not null,
    domain_key text not null,
    paper_id   uuid not null,
    position   int not null check (position >= 0),
    ciphertext bytea not null,
    unique (domain_key, paper_id, position),
    foreign key (paper_id, domain_key) references inspection_paper (id, domain_key) on delete cascade
);

create table inspection_number_series (
    domain_key text not null,
    year       int not null,
    last       int not null,
    primary key (domain_key, year)
);

-- What a domain was asked. Who it is about is known while the part is open; after that the number is left, and the dossiers that were
-- gathered: a domain that doesn't know the person keeps nothing of them.
create table inspection_part (
    id            uuid primary key,
    version       int not null,
    domain_key    text not null,
    number        text not null,
    request_id    uuid not null,
    desk_domain   text not null,
    bsn           text check (bsn ~ '^[0-9]{9}$'),
    resident_name text,
    birth_date    date,
    received_on   date not null,
    gather_by     date not null,
    state         text not null check (state in ('ASKED', 'HANDED_OVER', 'NOTHING_HERE', 'WITHDRAWN')),
    closed_on     date,
    closed_by     text,
    check ((state = 'ASKED') = (closed_on is null and closed_by is null)),
    check ((state = 'ASKED') = (bsn is not null and resident_name is not null)),
    check (state = 'ASKED' or birth_date is null),
    unique (id, domain_key),
    unique (domain_key, number),
    unique (domain_key, request_id)
);
create index inspection_part_open on inspection_part (domain_key, state, gather_by, id);
create index inspection_part_by_bsn on inspection_part (domain_key, bsn);

create table inspection_part_dossier (
    id         uuid primary key,
    version    int not null,
    domain_key text not null,
    part_id    uuid not null,
    dossier_id uuid not null,
    unique (domain_key, part_id, dossier_id),
    foreign key (part_id, domain_key) references inspection_part (id, domain_key) on delete cascade,
    foreign key (dossier_id, domain_key) references dossier (id, domain_key) on delete cascade
);
create index inspection_part_dossier_of on inspection_part_dossier (dossier_id);
