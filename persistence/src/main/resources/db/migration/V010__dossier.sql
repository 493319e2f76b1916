-- The work file and what hangs on it. Every row carries the key of its own domain, so that a child is as closed as
-- its parent without a join, and the compound foreign key holds child and parent in the same domain.
create table dossier (
    id            uuid primary key,
    version       int not null,
    domain_key    text not null,
    number        text not null,
    subject       text not null check (length(subject) between 1 and 200),
    stage         text not null check (stage in ('REQUESTED', 'INVESTIGATING', 'DECIDED', 'ARCHIVED')),
    assignee      text not null,
    requested_on  date not null,
    decide_by     date not null,
    decided_on    date,
    outcome       text check (outcome in ('GRANTED', 'REFUSED', 'BROKEN_OFF', 'ENDED')),
    check ((stage in ('DECIDED', 'ARCHIVED')) = (decided_on is not null and outcome is not null)),
    unique (id, domain_key),
    -- Spans one domain only: no number tells anything about another.
    unique (domain_key, number)
);
create index dossier_worklist on dossier (domain_key, assignee, stage, decide_by, id);

create table dossier_person (
    id            uuid primary key,
    version       int not null,
    domain_key    text not null,
    dossier_id    uuid not null,
    part          text not null check (part in ('RESIDENT', 'PARTNER', 'CHILD', 'REPRESENTATIVE', 'INFORMAL_CARER')),
    bsn           text check (bsn ~ '^[0-9]{9}$'),
    display_name  text not null,
    birth_date    date,
    informed_on   date,
    informed_by   text,
    inform_before date not null,
    check ((informed_on is null) = (informed_by is null)),
    foreign key (dossier_id, domain_key) references dossier (id, domain_key) on delete cascade
);
create unique index dossier_one_resident on dossier_person (dossier_id) where part = 'RESIDENT';
create index dossier_person_by_bsn on dossier_person (domain_key, bsn);
create index dossier_person_uninformed on dossier_person (domain_key, inform_before) where informed_on is null;

-- In the place of a copy (PW 17 lid 3, Wmo 2.3.4): that the document was seen, by whom and when.
create table identity_verification (
    id              uuid primary key,
    version         int not null,
    domain_key      text not null,
    dossier_id      uuid not null,
    document_kind   text not null,
    document_number text not null,
    valid_until     date not null,
    seen_by         text not null,
    seen_on         date not null,
    foreign key (dossier_id, domain_key) references dossier (id, domain_key) on delete cascade
);
create index identity_verification_of on identity_verification (dossier_id);

-- A document enters with its necessity answers or it waits, offered; there is no third way in.
create table document (
    id            uuid primary key,
    version       int not null,
    domain_key    text not null,
    dossier_id    uuid not null,
    title         text not null,
    media_type    text not null,
    size_in_bytes bigint not null check (size_in_bytes > 0),
    sha256        text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    page_count    int not null check (page_count > 0),
    state         text not null check (state in ('OFFERED', 'IN_WORK_FILE')),
    offered_at    timestamptz not null,
    offered_by    text not null,
    purpose       text,
    phase         text,
    legal_basis   text,
    why_needed    text,
    why_not_less  text,
    check (state = 'OFFERED' or (purpose is not null and phase is not null and legal_basis is not null
                                 and why_needed is not null and why_not_less is not null)),
    unique (id, domain_key),
    -- The same content twice in one dossier is a duplicate.
    unique (dossier_id, sha256),
    foreign key (dossier_id, domain_key) references dossier (id, domain_key) on delete cascade
);

create table document_chunk (
    id          uuid primary key,
    version     int not null,
    domain_key  text not null,
    document_id uuid not null,
    position    int not null check (position >= 0),
    ciphertext  bytea not null,
    unique (document_id, position),
    foreign key (document_id, domain_key) references document (id, domain_key) on delete cascade
);

-- What stays of a refused file: the fact. No name of the file, no content.
create table gate_refusal (
    id          uuid primary key,
    version     int not null,
    domain_key  text not null,
    dossier_id  uuid not null,
    rule        text not null,
    kind        text not null,
    refused_at  timestamptz not null,
    refused_for text not null,
    followed_up text,
    foreign key (dossier_id, domain_key) references dossier (id, domain_key) on delete cascade
);
create index gate_refusal_of on gate_refusal (dossier_id);

create table dossier_number_series (
    domain_key text not null,
    year       int not null,
    last       int not null,
    primary key (domain_key, year)
);
