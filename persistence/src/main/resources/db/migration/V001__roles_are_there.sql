-- The wall stands on roles that own nothing. They are made by whoever runs the server, outside the migrations,
-- so that the migrating role needs no right to make roles; without them nothing is built.
do $$
declare
    missing text;
begin
    select string_agg(needed, ', ') into missing
      from unnest(array['dw_app', 'dw_notes', 'dw_sealer']) as needed
     where not exists (select from pg_roles where rolname = needed);
    if missing is not null then
        raise exception 'database roles are missing: %. See docs/operating.md, "Roles"', missing;
    end if;
    if exists (select from pg_roles where rolname in ('dw_app', 'dw_notes', 'dw_sealer') and (rolsuper or rolbypassrls)) then
        raise exception 'the application''s database roles may not be superuser and may not bypass row policies';
    end if;
end
$$;

revoke all on schema public from public;
grant usage on schema public to dw_app;
