-- A resident's consent (Q19, 32): who may give which data, what for, and what came of it. Every data item is a row of its own, because a
-- withdrawal stops what wasn't supplied and leaves what was.
create table consent (
    id             uuid primary key,
    version        int not null,
    domain_key     text not null,
    dossier_id     uuid not null,
    kind           text not null check (kind in ('REUSE', 'SECRECY')),
    holder         text not null check (length(holder) between 1 and 120),
    purpose        text not null check (length(purpose) between 1 and 500),
    explained      text not null check (length(explained) between 1 and 1000),
    representative text check (length(representative) between 1 and 200),
    means          text not null check (means in ('ORAL', 'WRITTEN')),
    answered_on    date not null,
    recorded_by    text not null,
    state          text not null check (state in ('GIVEN', 'REFUSED', 'WITHDRAWN')),
    withdrawn_on   date check (withdrawn_on >= answered_on),
    withdrawn_by   text,
    check ((state = 'WITHDRAWN') = (withdrawn_on is not null and withdrawn_by is not null)),
    unique (id, domain_key),
    foreign key (dossier_id, domain_key) references dossier (id, domain_key) on delete cascade
);
create index consent_of on consent (dossier_id);

create table consent_item (
    id          uuid primary key,
    version     int not null,
    domain_key  text not null,
    consent_id  uuid not null,
    position    int not null check (position >= 0),
    name        text not null check (length(name) between 1 and 80),
    supplied_on date,
    unique (domain_key, consent_id, position),
    foreign key (consent_id, domain_key) references consent (id, domain_key) on delete cascade
);

create trigger work_file_is_open before insert on consent for each row execute function work_file_is_open();

-- Nothing is supplied on a consent that was refused or withdrawn, whoever writes it and however late it was on its way.
create function consent_stands() returns trigger language plpgsql as $$
begin
    if new.supplied_on is not null
       and (select c.state from consent c where c.id = new.consent_id and c.domain_key = new.domain_key for key share) is distinct from 'GIVEN' then
        raise exception 'the consent does not stand' using errcode = 'integrity_constraint_violation';
    end if;
    return new;
end
$$;
create trigger consent_stands before insert or update of supplied_on on consent_item for each row execute function consent_stands();
