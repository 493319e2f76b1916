-- Within one's own hat too, a dossier of somebody else opens only for who needs to know (AVG 5 lid 1 onder c en f). Java judges the
-- reason and writes it here; the policies look it up. A reason lasts until a moment, for one employee under one role, and stays after it.
create table opening (
    id          uuid primary key,
    version     int not null,
    domain_key  text not null,
    dossier_id  uuid not null,
    employee    text not null,
    role        text not null,
    kind        text not null check (kind in ('REPLACEMENT', 'URGENT_CONTACT', 'QUALITY_CHECK', 'TRANSFER', 'OTHER', 'INSPECTION')),
    words       text check (length(btrim(words)) between 1 and 200),
    opened_at   timestamptz not null,
    valid_until timestamptz not null check (valid_until > opened_at and valid_until <= opened_at + interval '25 hours'),
    check (kind <> 'OTHER' or words is not null),
    foreign key (dossier_id, domain_key) references dossier (id, domain_key) on delete cascade
);
create index opening_valid on opening (dossier_id, employee, role, valid_until);
