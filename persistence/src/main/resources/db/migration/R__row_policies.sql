-- The wall, on one page. Java decides and writes what was granted; here a row is seen or written under the hat of
-- its own domain only. No hat set, no row: a setting that is absent or empty equals nothing.
-- Forced, so that the owner meets it too.
do $$
declare
    t text;
begin
    foreach t in array array['dossier', 'dossier_person', 'identity_verification', 'document', 'document_chunk',
                             'gate_refusal', 'dossier_number_series',
                             'advice_request', 'adviser_file', 'adviser_file_series',
                             'fraud_weighing', 'fraud_signal', 'fraud_signal_series',
                             'data_request', 'requested_item', 'held_request', 'held_item', 'held_request_series', 'provided_item',
                             'archive_choice', 'key_destruction',
                             'inspection_request', 'inspection_received', 'inspection_paper', 'inspection_paper_chunk', 'inspection_number_series',
                             'inspection_part', 'inspection_part_dossier',
                             'consent', 'consent_item', 'asked_item', 'opening', 'opening_notice', 'old_reading', 'orphan_notice',
                             'emergency_opening', 'emergency_copy', 'emergency_notice', 'emergency_notice_series', 'emergency_disclosure',
                             'body_notice'] loop
        execute format('alter table %I enable row level security', t);
        execute format('alter table %I force row level security', t);
        execute format('drop policy if exists own_domain on %I', t);
        execute format($policy$
            create policy own_domain on %I
                using (domain_key = (select nullif(current_setting('app.domain', true), '')))
                with check (domain_key = (select nullif(current_setting('app.domain', true), '')))
            $policy$, t);
        execute format('revoke all on %I from dw_app', t);
        execute format('grant select, insert, update, delete on %I to dw_app', t);
    end loop;
end
$$;

-- The archive is appended and read. Nobody has a policy to change it or to take from it, the tables' owner neither.
do $$
declare
    t text;
begin
    foreach t in array array['archive_file', 'archive_item', 'archive_chunk'] loop
        execute format('alter table %I enable row level security', t);
        execute format('alter table %I force row level security', t);
        execute format('drop policy if exists read_own_domain on %I', t);
        execute format($policy$
            create policy read_own_domain on %I for select
                using (domain_key = (select nullif(current_setting('app.domain', true), '')))
            $policy$, t);
        execute format('drop policy if exists append_own_domain on %I', t);
        execute format($policy$
            create policy append_own_domain on %I for insert
                with check (domain_key = (select nullif(current_setting('app.domain', true), '')))
            $policy$, t);
        execute format('revoke all on %I from dw_app', t);
        execute format('grant select, insert on %I to dw_app', t);
    end loop;
end
$$;

-- A reason that was given stays as it was given; whose work the dossier is says that they saw it.
revoke update, delete on opening, old_reading from dw_app;
grant update (version, seen_at) on opening to dw_app;
drop policy if exists seen_by_whose_work_it_is on opening;
create policy seen_by_whose_work_it_is on opening as restrictive for update
    using (exists (select from dossier d where d.id = opening.dossier_id and d.assignee = (select nullif(current_setting('app.user', true), ''))));

-- Need to know, within the domain: what hangs on a dossier is there for the employee to whom the dossier is assigned, and for who opened it
-- with a reason that still holds. Archivists and jobs work for the whole domain. Restrictive, so it only ever narrows what the domain's own
-- policy shows; a dossier's own row tells nobody's name and stays findable by its number.
-- "offset 0" keeps the question one by key for each row; without it the database may read all dossiers of the domain first, to ask them
-- about four rows.
do $$
declare
    t text;
    me constant text := $q$(select nullif(current_setting('app.user', true), ''))$q$;
    my_role constant text := $q$(select nullif(current_setting('app.role', true), ''))$q$;
    of_the_dossier text;
    need text;
    found text;
begin
    foreach t in array array['dossier_person', 'identity_verification', 'document', 'gate_refusal', 'advice_request', 'fraud_weighing',
                             'archive_choice', 'archive_file', 'inspection_part_dossier', 'consent', 'asked_item', 'old_reading',
                             'data_request', 'provided_item', 'emergency_disclosure', 'body_notice'] loop
        of_the_dossier := format('exists (select from dossier d where d.id = %I.dossier_id and (%%s) offset 0)', t);
        need := format($q$%1$s in ('ARCHIVIST', 'SYSTEM_JOB') or d.assignee = %2$s
                or exists (select from opening o where o.dossier_id = d.id and o.employee = %2$s and o.role = %1$s and o.valid_until > now())$q$,
                my_role, me);
        found := case t
            -- Somebody is found by an exact key before anything is opened, and the log is told whom a dossier is about: that row, never a list.
            when 'dossier_person' then $q$ or dossier_person.part = 'RESIDENT'
                and (dossier_person.bsn = (select nullif(current_setting('app.key_bsn', true), ''))
                    or dossier_person.display_name = (select nullif(current_setting('app.key_name', true), ''))
                        and dossier_person.birth_date = (select nullif(current_setting('app.key_birth', true), '')::date)
                    or dossier_person.dossier_id = (select nullif(current_setting('app.key_dossier', true), '')::uuid))$q$
            -- What somebody weighed stays theirs when the reason ended: they still have to tell the resident.
            when 'fraud_weighing' then ' or fraud_weighing.made_by = ' || me
            -- So it is with what somebody asked of another law.
            when 'data_request' then ' or data_request.asked_by = ' || me
            else '' end;
        execute format('drop policy if exists need_to_know on %I', t);
        execute format('drop policy if exists need_to_add on %I', t);
        execute format('drop policy if exists need_to_change on %I', t);
        execute format('drop policy if exists need_to_take on %I', t);
        execute format('create policy need_to_know on %I as restrictive for select using (%s)', t, format(of_the_dossier, need || found));
        need := format(of_the_dossier, need);
        execute format('create policy need_to_add on %I as restrictive for insert with check (%s)', t, need);
        execute format('create policy need_to_change on %I as restrictive for update using (%s) with check (%s)', t, need, need);
        execute format('create policy need_to_take on %I as restrictive for delete using (%s)', t, need);
    end loop;
end
$$;

-- A confidential dossier is there for the people who are named in it, and for the one step of a job; so what asks for the dossier is closed
-- with it. The names are in the row itself: a policy that asked another table would have to be asked by it in turn.
drop policy if exists named_only on dossier;
create policy named_only on dossier as restrictive
    using (named is null or (select nullif(current_setting('app.user', true), '')) = any (named) or (select nullif(current_setting('app.role', true), '')) = 'SYSTEM_JOB')
    with check (named is null or (select nullif(current_setting('app.user', true), '')) = any (named) or (select nullif(current_setting('app.role', true), '')) = 'SYSTEM_JOB');
drop policy if exists of_a_dossier_that_is_there on opening;
create policy of_a_dossier_that_is_there on opening as restrictive
    using (exists (select from dossier d where d.id = opening.dossier_id)) with check (exists (select from dossier d where d.id = opening.dossier_id));

-- What hangs on those is as closed as what it hangs on.
do $$
declare
    pair text[];
begin
    foreach pair slice 1 in array array[['document_chunk', 'document', 'document_id'], ['consent_item', 'consent', 'consent_id'], ['requested_item', 'data_request', 'request_id'],
                                        ['emergency_copy', 'emergency_opening', 'opening_id'],
                                        ['archive_item', 'archive_file', 'archive_file_id'], ['archive_chunk', 'archive_item', 'archive_item_id']] loop
        execute format('drop policy if exists need_to_know on %I', pair[1]);
        execute format('create policy need_to_know on %1$I as restrictive using (exists (select from %2$I p where p.id = %1$I.%3$I offset 0))'
                       || ' with check (exists (select from %2$I p where p.id = %1$I.%3$I offset 0))', pair[1], pair[2], pair[3]);
    end loop;
end
$$;

-- The job that destroys keys sees which ones in all domains: an id and a moment, nothing of anybody. What it did, it
-- records under each domain's own hat.
drop policy if exists for_the_job on key_destruction;
create policy for_the_job on key_destruction for select to dw_app
    using ((select nullif(current_setting('app.role', true), '')) = 'SYSTEM_JOB');

-- What came through the emergency door is gone by the database's own clock, whether or not the job that cleans it has come by. That job
-- sees which openings ended, in all domains: the copies themselves it never sees.
do $$
declare
    t text;
begin
    foreach t in array array['emergency_opening', 'emergency_copy'] loop
        execute format('drop policy if exists while_it_lasts on %I', t);
        execute format($policy$
            create policy while_it_lasts on %I as restrictive
                using (ends_at > now() or (select nullif(current_setting('app.role', true), '')) = 'SYSTEM_JOB')
                with check (ends_at > now())
            $policy$, t);
    end loop;
end
$$;
drop policy if exists for_the_job on emergency_opening;
create policy for_the_job on emergency_opening for select to dw_app
    using ((select nullif(current_setting('app.role', true), '')) = 'SYSTEM_JOB' and ends_at <= now());
-- A door is its opener's: colleagues under the same hat have no use of it. The copies hang on it, see above.
drop policy if exists opener_only on emergency_opening;
create policy opener_only on emergency_opening as restrictive
    using (opened_by = (select nullif(current_setting('app.user', true), '')) or (select nullif(current_setting('app.role', true), '')) = 'SYSTEM_JOB')
    with check (opened_by = (select nullif(current_setting('app.user', true), '')));

-- What the domain of supervision is told of a door and of openings with a reason is the privacy officer's, though an auditor works there too; a job brings it.
do $$
declare
    t text;
begin
    foreach t in array array['emergency_notice', 'emergency_notice_series', 'opening_notice', 'orphan_notice'] loop
        execute format('drop policy if exists officer_only on %I', t);
        execute format($policy$
            create policy officer_only on %I as restrictive
                using (domain_key not like '%%/TOEZICHT/%%' or (select nullif(current_setting('app.role', true), '')) in ('PRIVACY_OFFICER', 'SYSTEM_JOB'))
                with check (domain_key not like '%%/TOEZICHT/%%' or (select nullif(current_setting('app.role', true), '')) in ('PRIVACY_OFFICER', 'SYSTEM_JOB'))
            $policy$, t);
    end loop;
end
$$;
-- A notice of a door is there as long as it answers for something, and no longer: by the database's own calendar.
drop policy if exists past_its_term on emergency_notice;
create policy past_its_term on emergency_notice as restrictive for delete
    using (coalesce(judged_on, opened_at::date) < current_date - case judgement when 'LAWFUL' then interval '2 years' else interval '5 years' end);
drop policy if exists for_the_job on emergency_notice;
create policy for_the_job on emergency_notice for select to dw_app
    using ((select nullif(current_setting('app.role', true), '')) = 'SYSTEM_JOB'
           and coalesce(judged_on, opened_at::date) < current_date - case judgement when 'LAWFUL' then interval '2 years' else interval '5 years' end);
-- Nobody judges themselves, under whichever hat it was; and nothing is taken away before its term, which the database's own clock knows.
drop policy if exists not_ones_own on opening_notice;
create policy not_ones_own on opening_notice as restrictive for update
    using ((select nullif(current_setting('app.role', true), '')) = 'SYSTEM_JOB' or lower(reader) <> (select lower(nullif(current_setting('app.user', true), ''))));
drop policy if exists past_its_term on opening_notice;
create policy past_its_term on opening_notice as restrictive for delete
    using (coalesce(judged_at, opened_at) < now() - case judgement when 'IN_ORDER' then interval '90 days' else interval '1 year' end);
drop policy if exists for_the_job on opening_notice;
create policy for_the_job on opening_notice for select to dw_app
    using ((select nullif(current_setting('app.role', true), '')) = 'SYSTEM_JOB'
           and coalesce(judged_at, opened_at) < now() - case judgement when 'IN_ORDER' then interval '90 days' else interval '1 year' end);

-- A job that goes through all domains sees in which there are dossiers, and goes there under their own hat.
drop policy if exists for_the_job on dossier_number_series;
create policy for_the_job on dossier_number_series for select to dw_app using ((select nullif(current_setting('app.role', true), '')) = 'SYSTEM_JOB');

-- The job that lets a holder forget sees which requests are past their day, in all domains.
drop policy if exists for_the_job on held_request;
create policy for_the_job on held_request for select to dw_app
    using ((select nullif(current_setting('app.role', true), '')) = 'SYSTEM_JOB' and state = 'OPEN' and until < (now() at time zone 'Europe/Amsterdam')::date);

alter table notes.personal_note enable row level security;
alter table notes.personal_note force row level security;
drop policy if exists own_author on notes.personal_note;
create policy own_author on notes.personal_note
    using (author = (select nullif(current_setting('app.user', true), '')))
    with check (author = (select nullif(current_setting('app.user', true), '')));
-- The nightly job sees no note: it may only delete, without a question, what by the database's own calendar is past its term.
drop policy if exists past_its_term on notes.personal_note;
create policy past_its_term on notes.personal_note for delete to dw_notes
    using (expires_on < current_date or deleted_at < now() - interval '1 hour');
revoke all on notes.personal_note from dw_notes;
grant select, insert, update, delete on notes.personal_note to dw_notes;

-- The log is appended by the application, read under the own domain, and changed by nobody. A refusal without a domain is
-- written by whoever wears no granted hat, and read by nobody.
alter table audit.access_record enable row level security;
alter table audit.access_record force row level security;
drop policy if exists append on audit.access_record;
create policy append on audit.access_record for insert to dw_app
    with check (domain_key = (select nullif(current_setting('app.domain', true), ''))
                or (domain_key is null and outcome = 'REFUSED'));
drop policy if exists read_own_domain on audit.access_record;
create policy read_own_domain on audit.access_record for select to dw_app
    using (domain_key = (select nullif(current_setting('app.domain', true), '')));
drop policy if exists seal on audit.access_record;
create policy seal on audit.access_record for select to dw_sealer using (true);
revoke all on audit.access_record from dw_app, dw_sealer;
grant insert, select on audit.access_record to dw_app;
grant select on audit.access_record to dw_sealer;

-- The tree is the sealer's: leaves and checkpoints are added and never changed. The application sees how far it is.
do $$
declare
    t text;
begin
    foreach t in array array['leaf', 'checkpoint', 'sealing', 'daily_count'] loop
        execute format('alter table audit.%I enable row level security', t);
        execute format('alter table audit.%I force row level security', t);
        execute format('drop policy if exists sealer on audit.%I', t);
        execute format('create policy sealer on audit.%I to dw_sealer using (true) with check (true)', t);
        execute format('drop policy if exists application on audit.%I', t);
        execute format('revoke all on audit.%I from dw_app, dw_sealer', t);
        execute format('grant select, insert on audit.%I to dw_sealer', t);
    end loop;
end
$$;
grant update on audit.sealing, audit.daily_count to dw_sealer;
create policy application on audit.checkpoint for select to dw_app using (true);
create policy application on audit.sealing for select to dw_app using (true);
grant select (size, sealed_at) on audit.checkpoint to dw_app;
grant select (size, alive_at, sealed_until, waiting) on audit.sealing to dw_app;
-- Counts are for the privacy officer and the auditor of the municipality, and for no other hat.
create policy application on audit.daily_count for select to dw_app
    using (municipality = (select nullif(current_setting('app.municipality', true), ''))
           and (select current_setting('app.role', true)) in ('PRIVACY_OFFICER', 'AUDITOR'));
grant select on audit.daily_count to dw_app;
-- An auditor reads the log of the own municipality, and of no other; the name of one may be the beginning of another's. Only through a view, which has
-- no employee, no dossier and no words: it lends the owner's sight, and the owner sees nothing unless an auditor's hat is worn.
drop policy if exists read_for_audit on audit.access_record;
drop policy if exists for_the_view on audit.access_record;
create policy for_the_view on audit.access_record for select to dw_owner
    using ((select current_setting('app.role', true)) = 'AUDITOR'
           and split_part(domain_key, '/', 1) = (select nullif(current_setting('app.municipality', true), '')));
create or replace view audit.processing with (security_barrier = true) as
    select id, occurred_at, trace_id, action, outcome, activity, subject, split_part(domain_key, '/', 1) as municipality from audit.access_record;
revoke all on audit.processing from dw_app;
grant select on audit.processing to dw_app;

-- How often the tasks of the municipality ask each other and what comes of it, for its privacy officer: counts by cell of the matrix, nobody and no request. Only
-- through a view, which lends the owner's sight, and the owner sees nothing unless that hat is worn.
do $$
declare
    t text;
begin
    foreach t in array array['held_request', 'held_item'] loop
        execute format('drop policy if exists for_the_counts on %I', t);
        execute format($policy$
            create policy for_the_counts on %I for select to dw_owner
                using ((select current_setting('app.role', true)) = 'PRIVACY_OFFICER'
                       and split_part(domain_key, '/', 1) = (select nullif(current_setting('app.municipality', true), '')))
            $policy$, t);
    end loop;
end
$$;
create or replace view exchange_count with (security_barrier = true) as
    select split_part(h.domain_key, '/', 1) as municipality,
           split_part(h.domain_key, '/', 2) || '/' || split_part(h.domain_key, '/', 3) as holder,
           split_part(h.asker, '/', 2) || '/' || split_part(h.asker, '/', 3) as asker,
           case when h.state = 'OPEN' and h.until < (now() at time zone 'Europe/Amsterdam')::date then 'LAPSED'
                when h.state <> 'ANSWERED' then h.state
                when i.given = i.items then 'GIVEN'
                when i.given > 0 then 'IN_PART'
                else 'REFUSED' end as outcome,
           count(*) as requests
      from held_request h
     cross join lateral (select count(*) as items, count(*) filter (where one.answer = 'GIVEN') as given
                           from held_item one where one.held_id = h.id and one.domain_key = h.domain_key) i
     where (select current_setting('app.role', true)) = 'PRIVACY_OFFICER' and h.received_on > (now() at time zone 'Europe/Amsterdam')::date - 365
     group by 1, 2, 3, 4;
revoke all on exchange_count from dw_app;
grant select on exchange_count to dw_app;

-- Which neighbourhood teams a municipality has, for whoever works there and asks one of them: that they made a dossier once, and not how many or whose.
drop policy if exists for_the_teams on dossier_number_series;
create policy for_the_teams on dossier_number_series for select to dw_owner
    using (split_part(domain_key, '/', 3) = 'HULPVERLENING'
           and split_part(domain_key, '/', 1) = (select nullif(current_setting('app.municipality', true), '')));
create or replace view care_team with (security_barrier = true) as select distinct domain_key from dossier_number_series;
revoke all on care_team from dw_app;
grant select on care_team to dw_app;

-- The end of a month: the retention role asks for it and says by which term, the sealer signs it, the owner's function does it.
-- Nobody takes anything back.
alter table audit.ended_month enable row level security;
alter table audit.ended_month force row level security;
drop policy if exists ask on audit.ended_month;
create policy ask on audit.ended_month for insert to dw_log_retention with check (note is null and ended_at is null);
-- Until it is signed, the term and its basis are what was asked last.
drop policy if exists ask_anew on audit.ended_month;
create policy ask_anew on audit.ended_month for update to dw_log_retention using (note is null) with check (note is null and ended_at is null);
drop policy if exists see on audit.ended_month;
create policy see on audit.ended_month for select to dw_log_retention, dw_sealer using (true);
drop policy if exists sign on audit.ended_month;
create policy sign on audit.ended_month for update to dw_sealer using (note is null) with check (note is not null);
drop policy if exists finish on audit.ended_month;
create policy finish on audit.ended_month to current_user using (true) with check (true);
revoke all on audit.ended_month from dw_app, dw_sealer, dw_log_retention;
grant select, insert (month, term_years, basis), update (term_years, basis) on audit.ended_month to dw_log_retention;
grant select, update (note) on audit.ended_month to dw_sealer;

-- What an account reached for is that account's own, appended and read; after a day it goes, whoever's it is, without being seen. What was
-- recognised is appended by the account and read by nobody but the privacy officer of the municipality, who judges it and changes nothing else.
do $$
declare
    t text;
begin
    foreach t in array array['reach', 'finding', 'request_made'] loop
        execute format('alter table trawl.%I enable row level security', t);
        execute format('alter table trawl.%I force row level security', t);
        execute format('drop policy if exists append_own on trawl.%I', t);
        execute format($policy$
            create policy append_own on trawl.%I for insert to dw_app
                with check (municipality = (select nullif(current_setting('app.municipality', true), ''))
                            and employee = (select lower(nullif(current_setting('app.user', true), ''))))
            $policy$, t);
        execute format('revoke all on trawl.%I from dw_app', t);
        execute format('grant select, insert, delete on trawl.%I to dw_app', t);
    end loop;
end
$$;
drop policy if exists not_judged_yet on trawl.finding;
create policy not_judged_yet on trawl.finding as restrictive for insert to dw_app with check (judgement is null);
drop policy if exists read_own on trawl.reach;
create policy read_own on trawl.reach for select to dw_app
    using (municipality = (select nullif(current_setting('app.municipality', true), ''))
           and employee = (select lower(nullif(current_setting('app.user', true), ''))));
drop policy if exists past_its_term on trawl.reach;
create policy past_its_term on trawl.reach for delete to dw_app using (reached_at < now() - interval '1 day');
-- What was asked of other laws counts for a month. That something came of it is put there by the job that brings it; and nobody takes away what still counts.
revoke update on trawl.request_made from dw_app;
grant update (came) on trawl.request_made to dw_app;
drop policy if exists read_own on trawl.request_made;
create policy read_own on trawl.request_made for select to dw_app
    using (municipality = (select nullif(current_setting('app.municipality', true), ''))
           and (employee = (select lower(nullif(current_setting('app.user', true), ''))) or (select nullif(current_setting('app.role', true), '')) = 'SYSTEM_JOB'));
drop policy if exists something_came on trawl.request_made;
create policy something_came on trawl.request_made for update to dw_app
    using (municipality = (select nullif(current_setting('app.municipality', true), '')) and (select nullif(current_setting('app.role', true), '')) = 'SYSTEM_JOB')
    with check (came);
drop policy if exists nothing_came_yet on trawl.request_made;
create policy nothing_came_yet on trawl.request_made as restrictive for insert to dw_app with check (not came);
drop policy if exists past_its_term on trawl.request_made;
create policy past_its_term on trawl.request_made for delete to dw_app using (asked_on < current_date - 31);
drop policy if exists supervise on trawl.finding;
create policy supervise on trawl.finding for select to dw_app
    using (municipality = (select nullif(current_setting('app.municipality', true), ''))
           and (select current_setting('app.role', true)) = 'PRIVACY_OFFICER');
drop policy if exists judge on trawl.finding;
create policy judge on trawl.finding for update to dw_app
    using (municipality = (select nullif(current_setting('app.municipality', true), ''))
           and (select current_setting('app.role', true)) = 'PRIVACY_OFFICER' and judgement is null
           -- Nobody judges themselves, under whichever hat it was.
           and employee <> (select lower(nullif(current_setting('app.user', true), ''))))
    with check (municipality = (select nullif(current_setting('app.municipality', true), ''))
                and judged_by = (select lower(nullif(current_setting('app.user', true), ''))));
grant update (judgement, judged_by, judged_at) on trawl.finding to dw_app;
-- What was explained is needed no longer; what is to be discussed, or was never judged, ends after a year.
drop policy if exists past_its_term on trawl.finding;
create policy past_its_term on trawl.finding for delete to dw_app
    using (found_at < now() - interval '1 year' or (judgement = 'EXPLAINED' and judged_at < now() - interval '90 days'));

-- What was answered when the gate asked is appended under any hat of the municipality, counted by its supervision, and gone after a year by the database's own calendar.
alter table gate.answer enable row level security;
alter table gate.answer force row level security;
drop policy if exists append on gate.answer;
create policy append on gate.answer for insert to dw_app with check (municipality = (select nullif(current_setting('app.municipality', true), '')));
drop policy if exists supervise on gate.answer;
create policy supervise on gate.answer for select to dw_app
    using (municipality = (select nullif(current_setting('app.municipality', true), ''))
           and (select current_setting('app.role', true)) in ('PRIVACY_OFFICER', 'AUDITOR'));
drop policy if exists past_its_term on gate.answer;
create policy past_its_term on gate.answer for delete to dw_app using (answered_on < current_date - 365);
revoke all on gate.answer from dw_app;
grant select, insert, delete on gate.answer to dw_app;

-- No hat is worn when a session is asked for or ended, so none is asked here: the rows are the application's, name no person and are of no domain.
do $$
declare
    t text;
begin
    foreach t in array array['ended', 'used_token'] loop
        execute format('alter table sessions.%I enable row level security', t);
        execute format('alter table sessions.%I force row level security', t);
        execute format('drop policy if exists application on sessions.%I', t);
        execute format('create policy application on sessions.%I to dw_app using (true) with check (true)', t);
        execute format('revoke all on sessions.%I from dw_app', t);
        execute format('grant select, insert, delete on sessions.%I to dw_app', t);
    end loop;
end
$$;
grant update (ended_at) on sessions.ended to dw_app;
