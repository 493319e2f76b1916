-- The log by month (UTC), so that what is past its term goes as a whole month and costs nothing, while leaves and checkpoints
-- stay. Ending a month takes two: the retention role asks, the sealer signs which places of the tree end, and only then the
-- month can be dropped. What is deleted in any other way is missing, and found.
do $$
begin
    if not exists (select from pg_roles where rolname = 'dw_log_retention' and not rolsuper and not rolbypassrls) then
        raise exception 'the database role dw_log_retention is missing, or may too much. See docs/operating.md, "Roles"';
    end if;
end
$$;
grant usage on schema audit to dw_log_retention;

-- The owner meets the row policies too, and would copy nothing.
alter table audit.access_record no force row level security;
alter table audit.access_record rename to access_record_in_one;
alter table audit.access_record_in_one drop constraint access_record_pkey;
drop index audit.access_record_of_dossier, audit.access_record_of_employee, audit.access_record_to_seal;

create table audit.access_record (like audit.access_record_in_one including defaults including constraints) partition by range (occurred_at);
alter table audit.access_record add primary key (id, occurred_at);
create index access_record_of_dossier on audit.access_record (domain_key, dossier_id, occurred_at desc, id desc);
create index access_record_of_employee on audit.access_record (domain_key, employee, occurred_at desc, id desc);
create index access_record_to_seal on audit.access_record (written_by, id);
alter table audit.access_record enable row level security;
alter table audit.access_record force row level security;

-- Takes what no month is there for: work never stops because nobody made one. It has no end of term.
create table audit.access_record_other partition of audit.access_record default;
alter table audit.access_record_other enable row level security;
alter table audit.access_record_other force row level security;

create function audit.month_table(of_month date) returns text language sql immutable set search_path = pg_catalog, pg_temp
    return 'access_record_' || to_char(of_month, 'YYYY_MM');

create function audit.make_month(new_month date) returns void language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
    name text := audit.month_table(new_month);
begin
    if to_regclass('audit.' || name) is not null then
        return;
    end if;
    execute format('create table audit.%I (like audit.access_record including defaults including constraints)', name);
    execute format('alter table audit.%I enable row level security', name);
    execute format('alter table audit.%I force row level security', name);
    execute format('alter table audit.access_record attach partition audit.%I for values from (%L) to (%L)', name,
                   new_month || ' 00:00:00+00', (new_month + interval '1 month')::date || ' 00:00:00+00');
end
$$;

-- This month and the next three, made by who comes by each second. As owner, because only an owner adds a part to a table;
-- it takes no argument, so that nothing else can be made with it.
create function audit.keep_months_ahead() returns void language plpgsql security definer set search_path = pg_catalog, pg_temp set lock_timeout = '2s' as $$
declare
    ahead date;
begin
    for ahead in select generate_series(date_trunc('month', now() at time zone 'UTC'), now() at time zone 'UTC' + interval '3 months', interval '1 month')::date loop
        begin
            perform audit.make_month(ahead);
        exception when check_violation then
            -- Records of that month are in the part for others already, and stay there.
            null;
        end;
    end loop;
end
$$;

do $$
declare
    each date;
begin
    for each in select distinct date_trunc('month', occurred_at at time zone 'UTC')::date from audit.access_record_in_one loop
        perform audit.make_month(each);
    end loop;
    perform audit.keep_months_ahead();
end
$$;
alter table audit.access_record no force row level security;
insert into audit.access_record select * from audit.access_record_in_one;
alter table audit.access_record force row level security;
drop table audit.access_record_in_one;

-- A month that is asked to end, with the term and its basis as the municipality states them; what the sealer signed; when it ended.
create table audit.ended_month (
    month      date primary key check (extract(day from month) = 1),
    term_years smallint not null check (term_years between 1 and 100),
    basis      text not null check (length(basis) between 10 and 300 and basis !~ '[\n\r]'),
    asked_at   timestamptz not null default now(),
    note       text,
    ended_at   timestamptz,
    check (ended_at is null or note is not null)
);

-- As owner, because only an owner drops a part of a table. Looks itself whether the month is signed and past its term.
create function audit.end_month(which date) returns void language plpgsql security definer set search_path = pg_catalog, pg_temp set lock_timeout = '10s' as $$
declare
    told audit.ended_month;
begin
    select * into told from audit.ended_month e where e.month = which for update;
    if told.note is null then
        raise exception 'the sealer has not signed the end of %', which;
    end if;
    if told.month + interval '1 month' + make_interval(years => told.term_years) > now() at time zone 'UTC' then
        raise exception 'the term of % has not ended', which;
    end if;
    if told.ended_at is null then
        execute format('drop table if exists audit.%I', audit.month_table(which));
        update audit.ended_month e set ended_at = now() where e.month = which;
    end if;
end
$$;

revoke all on function audit.month_table(date), audit.make_month(date), audit.keep_months_ahead(), audit.end_month(date) from public;
grant execute on function audit.keep_months_ahead() to dw_sealer;
grant execute on function audit.end_month(date) to dw_log_retention;
