-- Keys live apart from what they open, so that a restored backup of the one doesn't bring back the other.
do $$
begin
    if not exists (select from pg_roles where rolname = 'dw_keys') then
        raise exception 'the database role dw_keys is missing. See docs/operating.md, "Roles"';
    end if;
end
$$;

revoke all on schema public from public;
grant usage on schema public to dw_keys;

create table wrapped_key (
    owner_kind text not null check (owner_kind in ('DOSSIER', 'AUTHOR')),
    owner      text not null,
    keyset     bytea not null,
    made_at    timestamptz not null default now(),
    primary key (owner_kind, owner)
);
grant select, insert, delete on wrapped_key to dw_keys;
