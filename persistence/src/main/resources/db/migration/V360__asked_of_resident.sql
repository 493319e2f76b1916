-- What a resident was asked for (Q1, 8, 11, 23): one item a row, because each is settled by itself. What is asked and why tells of the person,
-- so both go with the dossier's key.
create table asked_item (
    id         uuid primary key,
    version    int not null,
    domain_key text not null,
    dossier_id uuid not null,
    words      bytea not null,
    asked_on   date not null,
    asked_by   text not null,
    answer_by  date not null check (answer_by > asked_on),
    state      text not null check (state in ('OPEN', 'RECEIVED', 'NOT_NEEDED')),
    settled_on date check (settled_on >= asked_on),
    settled_by text,
    check ((state = 'OPEN') = (settled_on is null) and (state = 'OPEN') = (settled_by is null)),
    foreign key (dossier_id, domain_key) references dossier (id, domain_key) on delete cascade
);
create index asked_item_of on asked_item (dossier_id);
create index asked_item_late on asked_item (domain_key, answer_by) where state = 'OPEN';

create trigger work_file_is_open before insert on asked_item for each row execute function work_file_is_open();

-- What is settled stays so, whoever writes it and however late it was on its way.
create function settled_once() returns trigger language plpgsql as $$
begin
    if old.state <> 'OPEN' then
        raise exception 'what was asked is settled once' using errcode = 'integrity_constraint_violation';
    end if;
    return new;
end
$$;
create trigger settled_once before update on asked_item for each row execute function settled_once();

-- What was fetched from an authentic source is a document of the work file, with that source as its origin.
alter table document drop constraint document_origin_check;
alter table document add constraint document_origin_check
    check (origin in ('UPLOAD', 'SHARED_NOTE', 'MEDICAL_ADVICE', 'DECISION', 'LETTER', 'FROM_OTHER_LAW', 'FROM_SOURCE'));
