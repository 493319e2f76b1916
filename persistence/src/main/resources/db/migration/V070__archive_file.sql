-- At the decision all that contributed to it goes to the archive file, and nothing else stays (Q1, 14, 28).
-- The choices are kept as they are made, one step after the other, so that they survive leaving and can be undone;
-- the last step of an item counts. They end with the work file.
create table archive_choice (
    id         uuid primary key,
    version    int not null,
    domain_key text not null,
    dossier_id uuid not null,
    step       int not null check (step > 0),
    item_id    uuid not null,
    choice     text not null check (choice in ('ARCHIVE', 'RETURN', 'DESTROY', 'PUT_BACK')),
    why        text not null check (length(why) <= 400 and (choice = 'PUT_BACK' or length(btrim(why)) > 0)),
    chosen_by  text not null,
    chosen_at  timestamptz not null,
    unique (dossier_id, step, item_id),
    foreign key (dossier_id, domain_key) references dossier (id, domain_key) on delete cascade
);

-- A dossier with an archive file can't be deleted: nothing cascades here. What is needed to understand the file is
-- in it, so that it stands by itself. A term that runs from an event that is still to come has no days yet.
create table archive_file (
    id               uuid primary key,
    version          int not null,
    domain_key       text not null,
    dossier_id       uuid not null,
    number           text not null,
    subject          text not null,
    requested_on     date not null,
    decided_on       date not null,
    outcome          text not null,
    finalised_by     text not null,
    finalised_at     timestamptz not null,
    category         text not null,
    term             text not null check (term ~ '^P[0-9]+[YD]$'),
    counts_from      text not null check (counts_from in ('END_OF_PROCESS', 'END_OF_LIFETIME')),
    starts_on        date,
    destroyable_from date,
    returned_count   int not null check (returned_count >= 0),
    destroyed_count  int not null check (destroyed_count >= 0),
    check ((starts_on is null) = (destroyable_from is null)),
    check (counts_from = 'END_OF_LIFETIME' or starts_on is not null),
    unique (id, domain_key),
    unique (dossier_id, domain_key),
    foreign key (dossier_id, domain_key) references dossier (id, domain_key)
);

create table archive_item (
    id              uuid primary key,
    version         int not null,
    domain_key      text not null,
    archive_file_id uuid not null,
    position        int not null check (position > 0),
    kind            text not null,
    origin          text not null,
    title           text not null,
    came_on         date not null,
    why             text not null check (length(btrim(why)) > 0),
    form            text not null check (form in ('PDF_A', 'ORIGINAL', 'STATEMENT')),
    media_type      text not null,
    pronom          text not null,
    size_in_bytes   bigint not null check (size_in_bytes > 0),
    sha256          text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    fixed_at        timestamptz not null,
    unique (id, domain_key),
    unique (archive_file_id, domain_key, position),
    foreign key (archive_file_id, domain_key) references archive_file (id, domain_key)
);

create table archive_chunk (
    id              uuid primary key,
    version         int not null,
    domain_key      text not null,
    archive_item_id uuid not null,
    position        int not null check (position >= 0),
    ciphertext      bytea not null,
    unique (archive_item_id, domain_key, position),
    foreign key (archive_item_id, domain_key) references archive_item (id, domain_key)
);

-- Keys are in another database, which can't commit together with this one. The order to destroy the work file's key
-- is written with the archive file; it is carried out after the commit, and again until it succeeded.
create table key_destruction (
    dossier_id uuid primary key,
    domain_key text not null,
    ordered_at timestamptz not null,
    foreign key (dossier_id, domain_key) references dossier (id, domain_key)
);

-- A work file that ended takes nothing any more, however late something was on its way. The lock makes whoever
-- comes at the same moment wait for the finalising, and then see how it ended.
create function work_file_is_open() returns trigger language plpgsql as $$
begin
    if (select d.stage from dossier d where d.id = new.dossier_id for key share) = 'ARCHIVED' then
        raise exception 'the work file ended' using errcode = 'integrity_constraint_violation';
    end if;
    return new;
end
$$;
create trigger work_file_is_open before insert on document for each row execute function work_file_is_open();
create trigger work_file_is_open before insert on identity_verification for each row execute function work_file_is_open();
create trigger work_file_is_open before insert on gate_refusal for each row execute function work_file_is_open();
create trigger work_file_is_open before insert on advice_request for each row execute function work_file_is_open();
create trigger work_file_is_open before insert on archive_choice for each row execute function work_file_is_open();
