-- An old report of the same law and task is read when it is still needed and who reads it says whether it still holds; the older, the
-- more they say (Q20). What was said is kept as it was said, and holds for the rest of the day.
create table old_reading (
    id            uuid primary key,
    version       int not null,
    domain_key    text not null,
    dossier_id    uuid not null,
    item_id       uuid not null,
    employee      text not null,
    came_on       date not null,
    up_to_date    text not null check (up_to_date in ('YES', 'NO', 'CANNOT_TELL')),
    reason        text check (length(btrim(reason)) between 1 and 200),
    why_not_newer text check (length(btrim(why_not_newer)) between 1 and 200),
    read_at       timestamptz not null,
    valid_until   timestamptz not null check (valid_until > read_at),
    foreign key (dossier_id, domain_key) references dossier (id, domain_key) on delete cascade
);
create index old_reading_valid on old_reading (item_id, employee, valid_until);
create index old_reading_of on old_reading (dossier_id);
