-- A request from one law's task to another's (Q4, 6, 19, 21, 26): named items about one person. The asker's side hangs on its dossier; the
-- holder's side is a row of the holder's own domain and forgets who and what when it is closed. Nothing but a given item ever comes back.
create table data_request (
    id             uuid primary key,
    version        int not null,
    domain_key     text not null,
    dossier_id     uuid not null,
    holder         text not null,
    basis          text not null,
    words          bytea not null,
    wording        text not null check (length(wording) = 64),
    consent_id     uuid,
    asked_by       text not null,
    asked_on       date not null,
    until          date not null check (until > asked_on),
    told_on        date,
    postpone_until date,
    withdrawn_on   date,
    check (told_on is not null or postpone_until is not null),
    unique (id, domain_key),
    foreign key (dossier_id, domain_key) references dossier (id, domain_key) on delete cascade
);
create index data_request_of on data_request (dossier_id);
create index data_request_by on data_request (domain_key, asked_by, asked_on);
create index data_request_on_consent on data_request (domain_key, consent_id) where withdrawn_on is null;
create index data_request_untold on data_request (domain_key, asked_by, postpone_until) where told_on is null;

create table requested_item (
    id              uuid primary key,
    version         int not null,
    domain_key      text not null,
    request_id      uuid not null,
    position        int not null check (position >= 0),
    words           bytea not null,
    consent_item_id uuid,
    given_on        date,
    document_id     uuid,
    refused_because text,
    check ((given_on is null) = (document_id is null)),
    check (given_on is null or refused_because is null),
    unique (domain_key, request_id, position),
    foreign key (request_id, domain_key) references data_request (id, domain_key) on delete cascade
);

create table held_request (
    id            uuid primary key,
    version       int not null,
    domain_key    text not null,
    request_id    uuid not null,
    asker         text not null,
    reference     text not null,
    asked_by      text not null,
    bsn           text,
    resident_name text,
    birth_date    date,
    basis         text not null,
    words         bytea,
    received_on   date not null,
    until         date not null,
    hidden_until  date,
    state         text not null check (state in ('OPEN', 'ANSWERED', 'WITHDRAWN', 'LAPSED')),
    closed_on     date,
    closed_by     text,
    check ((state = 'OPEN') = (closed_on is null)),
    check ((state = 'OPEN') = (bsn is not null)),
    check ((state = 'OPEN') = (words is not null)),
    unique (id, domain_key),
    unique (domain_key, reference),
    unique (domain_key, request_id)
);
create index held_request_open on held_request (domain_key, state, until, id);

create table held_item (
    id          uuid primary key,
    version     int not null,
    domain_key  text not null,
    held_id     uuid not null,
    position    int not null check (position >= 0),
    words       bytea,
    answer      text check (answer in ('GIVEN', 'REFUSED')),
    because     text,
    answered_on date,
    answered_by text,
    check ((answer is null) = (answered_on is null)),
    check ((answer is not distinct from 'REFUSED') = (because is not null)),
    unique (domain_key, held_id, position),
    foreign key (held_id, domain_key) references held_request (id, domain_key) on delete cascade
);

create table held_request_series (
    domain_key text not null,
    year       int not null,
    last       int not null,
    primary key (domain_key, year)
);

-- To whom data of a dossier went: the resident inspects it (AVG 15 lid 1 onder c), also after the work file has ended.
create table provided_item (
    id           uuid primary key,
    version      int not null,
    domain_key   text not null,
    dossier_id   uuid not null,
    name         text not null check (length(name) between 1 and 120),
    given_to     text not null,
    given_on     date not null,
    given_by     text not null,
    hidden_until date,
    foreign key (dossier_id, domain_key) references dossier (id, domain_key) on delete cascade
);
create index provided_item_of on provided_item (dossier_id);

create trigger work_file_is_open before insert on data_request for each row execute function work_file_is_open();

-- Nothing arrives on a request that was withdrawn or is past its day, whoever writes it and however late it was on its way.
create function request_stands() returns trigger language plpgsql as $$
declare
    asked data_request;
begin
    select * into asked from data_request r where r.id = new.request_id and r.domain_key = new.domain_key for key share;
    -- A request that can't be seen doesn't stand either.
    if new.given_on is not null and (asked.id is null or asked.withdrawn_on is not null or new.given_on > asked.until) then
        raise exception 'the request does not stand' using errcode = 'integrity_constraint_violation';
    end if;
    return new;
end
$$;
create trigger request_stands before insert or update of given_on on requested_item for each row execute function request_stands();

-- An item is answered once.
create function answered_once() returns trigger language plpgsql as $$
begin
    if old.answer is not null and (new.answer, new.because, new.answered_on, new.answered_by) is distinct from (old.answer, old.because, old.answered_on, old.answered_by) then
        raise exception 'an item is answered once' using errcode = 'integrity_constraint_violation';
    end if;
    return new;
end
$$;
create trigger answered_once before update on held_item for each row execute function answered_once();
