package nl.dossierwacht.persistence.ring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import nl.dossierwacht.persistence.TestDatabase;

/** What the database's own catalogue says of the wall. */
class WallCatalogueTest {

    /** Of what is appended only, a policy for reading and one for appending take the place of one for everything. */
    @Test
    void everyTableIsForcedBehindAPolicyWithBothClauses() throws SQLException {
        assertEquals(List.of(), query("""
                select n.nspname || '.' || c.relname
                  from pg_class c join pg_namespace n on n.oid = c.relnamespace
                 where c.relkind in ('r', 'p') and n.nspname in ('public', 'notes') and c.relname <> 'flyway_schema_history'
                   and not (c.relrowsecurity and c.relforcerowsecurity
                            and (exists (select from pg_policy p where p.polrelid = c.oid and p.polcmd = '*'
                                            and p.polqual is not null and p.polwithcheck is not null)
                                 or (c.relname in ('archive_file', 'archive_item', 'archive_chunk')
                                     and exists (select from pg_policy p where p.polrelid = c.oid and p.polcmd = 'r' and p.polqual is not null)
                                     and exists (select from pg_policy p where p.polrelid = c.oid and p.polcmd = 'a' and p.polwithcheck is not null))))
                """));
    }

    @Test
    void everyClauseOfTheApplicationsRoleComparesTheDomain() throws SQLException {
        assertEquals(List.of("dossier_number_series.for_the_job", "dossier_number_series.for_the_teams", "emergency_notice.for_the_job", "emergency_opening.for_the_job", "held_item.for_the_counts", "held_request.for_the_counts",
                "held_request.for_the_job", "key_destruction.for_the_job",
                "opening_notice.for_the_job"), query("""
                select tablename || '.' || policyname from pg_policies
                 where schemaname = 'public' and permissive = 'PERMISSIVE' and (coalesce(qual, with_check) not like '(domain_key = %app.domain%' or coalesce(with_check, qual) not like '(domain_key = %app.domain%')
                 order by 1
                """));
    }

    /** What narrows within the domain: of all that hangs on a dossier, however it is touched. */
    @Test
    void whatHangsOnADossierAsksForTheNeedToKnowAtReadingAndAtWriting() throws SQLException {
        assertEquals(List.of("key_destruction"), query("""
                select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                 where c.relkind = 'r' and n.nspname = 'public'
                   and (c.relname = 'requested_item' or exists (select from pg_attribute a where a.attrelid = c.oid
                        and a.attname in ('dossier_id', 'document_id', 'consent_id', 'archive_file_id', 'archive_item_id') and a.attnotnull))
                   and (select coalesce(sum(case p.polcmd when '*' then 4 else 1 end), 0) from pg_policy p where p.polrelid = c.oid and not p.polpermissive) < 4
                 order by 1
                """));
    }

    @Test
    void ofTheArchiveThereIsNoPolicyAndNoGrantThatChangesOrTakes() throws SQLException {
        assertEquals(List.of(), query("""
                select tablename || ' ' || cmd from pg_policies where tablename like 'archive\\_%' and tablename <> 'archive_choice' and permissive = 'PERMISSIVE' and cmd not in ('SELECT', 'INSERT')
                union all
                select table_name || ' ' || grantee || ' ' || privilege_type from information_schema.table_privileges
                 where table_name in ('archive_file', 'archive_item', 'archive_chunk') and grantee <> 'dw_owner'
                   and not (grantee = 'dw_app' and privilege_type in ('SELECT', 'INSERT'))
                """));
    }

    @Test
    void theLogTooIsForcedAndTheApplicationMayAppendReadAndNothingElse() throws SQLException {
        assertEquals(List.of(), query("""
                select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                 where c.relkind in ('r', 'p') and n.nspname = 'audit' and not (c.relrowsecurity and c.relforcerowsecurity)
                """));
        assertEquals(List.of("access_record INSERT", "access_record SELECT", "checkpoint SELECT", "daily_count SELECT", "processing SELECT", "sealing SELECT"), query("""
                select distinct table_name || ' ' || privilege_type from information_schema.column_privileges where grantee = 'dw_app' and table_schema = 'audit' order by 1
                """));
        assertEquals(List.of("access_record SELECT", "checkpoint INSERT", "checkpoint SELECT", "daily_count INSERT", "daily_count SELECT", "daily_count UPDATE",
                "ended_month SELECT", "ended_month UPDATE", "leaf INSERT", "leaf SELECT", "sealing INSERT", "sealing SELECT", "sealing UPDATE"), query("""
                select distinct table_name || ' ' || privilege_type from information_schema.column_privileges where grantee = 'dw_sealer' order by 1
                """));
    }

    /** Over every role that there is, so that one which is made tomorrow is in it; the owner's rights stop at the forced policies. */
    @Test
    void noRoleChangesOrDeletesARecordAndOnlyTheApplicationAppends() throws SQLException {
        assertEquals(List.of(), query("""
                select r.rolname || ' ' || p || ' ' || c.relname
                  from pg_roles r, pg_class c join pg_namespace n on n.oid = c.relnamespace,
                       unnest(array['INSERT', 'UPDATE', 'DELETE', 'TRUNCATE', 'REFERENCES', 'TRIGGER']) p
                 where n.nspname = 'audit' and c.relkind in ('r', 'p') and c.relname like 'access\\_record%' and not r.rolsuper and r.oid <> c.relowner
                   and case when p in ('INSERT', 'UPDATE', 'REFERENCES') then has_any_column_privilege(r.oid, c.oid, p) else has_table_privilege(r.oid, c.oid, p) end
                   and not (r.rolname in ('dw_app', 'it_bypass') and p = 'INSERT' and c.relname = 'access_record')
                   and r.rolname not in ('pg_write_all_data', 'pg_maintain')
                union all
                select policyname || ' ' || cmd || ' ' || roles::text from pg_policies
                 where schemaname = 'audit' and tablename like 'access\\_record%' and (cmd not in ('SELECT', 'INSERT') or cmd = 'INSERT' and roles <> '{dw_app}')
                union all
                select m.rolname from pg_auth_members a join pg_roles m on m.oid = a.member join pg_roles g on g.oid = a.roleid
                 where g.rolname in ('pg_write_all_data', 'pg_maintain', 'dw_owner', 'dw_sealer', 'dw_log_retention') and not m.rolsuper
                """));
    }

    @Test
    void theRetentionRoleAsksForTheEndOfAMonthAndCanDoNothingElse() throws SQLException {
        assertEquals(List.of("ended_month INSERT", "ended_month SELECT", "ended_month UPDATE"), query("""
                select distinct table_name || ' ' || privilege_type from information_schema.column_privileges where grantee = 'dw_log_retention' order by 1
                """));
        assertEquals(List.of("end_month"), query("""
                select p.proname from pg_proc p join pg_namespace n on n.oid = p.pronamespace
                 where n.nspname in ('audit', 'public', 'notes') and has_function_privilege('dw_log_retention', p.oid, 'EXECUTE')
                   and p.prorettype <> 'trigger'::regtype
                """));
    }

    /** The two functions that lend the owner's rights, because only an owner adds a month to the log or drops one. */
    @Test
    void inTheLogTwoFunctionsLendTheOwnersRightsAndEachToOneRole() throws SQLException {
        assertEquals(List.of("end_month dw_log_retention", "keep_months_ahead dw_sealer"), query("""
                select p.proname || ' ' || r.rolname from pg_proc p join pg_namespace n on n.oid = p.pronamespace, pg_roles r
                 where n.nspname = 'audit' and p.prosecdef and p.proconfig::text like '%search_path=pg_catalog, pg_temp%'
                   and not r.rolsuper and r.oid <> p.proowner and has_function_privilege(r.oid, p.oid, 'EXECUTE') order by 1
                """));
        assertEquals(List.of("2"), query("select count(*)::text from pg_proc p join pg_namespace n on n.oid = p.pronamespace where n.nspname = 'audit' and p.prosecdef"));
    }

    @Test
    void ofTrawlingTheApplicationAppendsDeletesWhatIsPastItsTermAndChangesNothingButTheJudgementAndThatSomethingCame() throws SQLException {
        assertEquals(List.of(), query("""
                select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                 where c.relkind in ('r', 'p') and n.nspname = 'trawl' and not (c.relrowsecurity and c.relforcerowsecurity)
                """));
        assertEquals(List.of("finding DELETE", "finding INSERT", "finding SELECT", "reach DELETE", "reach INSERT", "reach SELECT", "request_made DELETE",
                "request_made INSERT", "request_made SELECT"), query("""
                select table_name || ' ' || privilege_type from information_schema.table_privileges where grantee = 'dw_app' and table_schema = 'trawl' order by 1
                """));
        assertEquals(List.of("came", "judged_at", "judged_by", "judgement"), query("""
                select column_name from information_schema.column_privileges where grantee = 'dw_app' and table_schema = 'trawl' and privilege_type = 'UPDATE' order by 1
                """));
    }

    @Test
    void theApplicationsRolesOwnNothingAndBypassNothing() throws SQLException {
        assertEquals(List.of(), query("""
                select r.rolname from pg_roles r
                 where r.rolname in ('dw_app', 'dw_notes', 'dw_sealer', 'dw_keys', 'dw_log_retention')
                   and (r.rolsuper or r.rolbypassrls or r.rolcreaterole or r.rolcreatedb
                        or exists (select from pg_class c where c.relowner = r.oid)
                        or exists (select from pg_auth_members m where m.member = r.oid))
                """));
    }

    @Test
    void theApplicationMayNotTruncateReferOrTrigger() throws SQLException {
        assertEquals(List.of(), query("""
                select table_schema || '.' || table_name || ' ' || privilege_type from information_schema.table_privileges
                 where grantee in ('dw_app', 'dw_notes', 'PUBLIC') and table_schema not in ('pg_catalog', 'information_schema')
                   and privilege_type in ('TRUNCATE', 'REFERENCES', 'TRIGGER')
                """));
    }

    /** An audit's columns: none says who it was, in which dossier, or in what words. */
    @Test
    void inTheLogOneViewLendsItsOwnersSightAndHasNeitherEmployeeNorDossierNorWords() throws SQLException {
        assertEquals(List.of("processing action", "processing activity", "processing id", "processing municipality", "processing occurred_at", "processing outcome", "processing subject",
                "processing trace_id"), query("""
                select c.relname || ' ' || a.attname from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid
                 where n.nspname = 'audit' and c.relkind in ('v', 'm') and a.attnum > 0 order by 1
                """));
        assertEquals(List.of("for_the_view"), query("select policyname from pg_policies where schemaname = 'audit' and tablename like 'access\\_record%' and roles @> '{dw_owner}'"));
    }

    /** The privacy officer's counts: which tasks, what came of it and how often; which teams there are; and the owner's sight is lent to nobody else. */
    @Test
    void twoViewsLendTheirOwnersSightAndHaveNothingButCountsAndTeams() throws SQLException {
        assertEquals(List.of("domain_key"), query("select a.attname from pg_attribute a where a.attrelid = 'care_team'::regclass and a.attnum > 0"));
        assertEquals(List.of("asker", "holder", "municipality", "outcome", "requests"), query("""
                select a.attname from pg_attribute a where a.attrelid = 'exchange_count'::regclass and a.attnum > 0 order by 1
                """));
        assertEquals(List.of("dossier_number_series.for_the_teams {dw_owner}", "held_item.for_the_counts {dw_owner}", "held_request.for_the_counts {dw_owner}"), query("""
                select tablename || '.' || policyname || ' ' || roles::text from pg_policies where schemaname in ('public', 'notes') and roles @> '{dw_owner}' order by 1
                """));
    }

    @Test
    void noOtherViewOrFunctionLendsItsOwnersRights() throws SQLException {
        assertEquals(List.of("care_team", "exchange_count"), query("""
                select p.proname from pg_proc p join pg_namespace n on n.oid = p.pronamespace
                 where n.nspname in ('public', 'notes') and p.prosecdef
                union all
                select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                 where n.nspname in ('public', 'notes') and c.relkind in ('v', 'm')
                   and not coalesce('security_invoker=true' = any (c.reloptions), false)
                 order by 1
                """));
    }

    @Test
    void noUniqueIndexSpansTwoDomains() throws SQLException {
        assertEquals(List.of(), query("""
                select i.indexrelid::regclass::text from pg_index i join pg_class c on c.oid = i.indrelid
                  join pg_namespace n on n.oid = c.relnamespace
                 where n.nspname = 'public' and i.indisunique and c.relname <> 'flyway_schema_history'
                   and not exists (select from pg_attribute a where a.attrelid = i.indrelid and a.attnum = any (i.indkey)
                                      and a.attname in ('domain_key', 'id', 'dossier_id', 'document_id'))
                """));
    }

    @Test
    void askingForNoRowSecurityIsAnError() throws SQLException {
        try (Connection app = TestDatabase.shared().as("dw_app"); var statement = app.createStatement()) {
            statement.execute("set row_security = off");
            assertThrows(SQLException.class, () -> statement.executeQuery("select * from dossier"));
        }
    }

    @Test
    void theApplicationsRoleHasNoWayIntoTheNotes() throws SQLException {
        try (Connection app = TestDatabase.shared().as("dw_app"); var statement = app.createStatement()) {
            assertThrows(SQLException.class, () -> statement.executeQuery("select count(*) from notes.personal_note"));
        }
    }

    @Test
    void aNoteIsSeenByItsAuthorOnly() throws SQLException {
        try (Connection notes = TestDatabase.shared().as("dw_notes"); var statement = notes.createStatement()) {
            notes.setAutoCommit(false);
            statement.execute("select set_config('app.user', 'wmo.consulent', true)");
            statement.execute("insert into notes.personal_note values (gen_random_uuid(), 'wmo.consulent', 'x', now(), current_date)");
            assertEquals(1, count(statement.executeQuery("select 1 from notes.personal_note")));
            statement.execute("select set_config('app.user', 'beheer', true)");
            assertEquals(0, count(statement.executeQuery("select 1 from notes.personal_note")));
            statement.execute("select set_config('app.user', '', true)");
            assertEquals(0, count(statement.executeQuery("select 1 from notes.personal_note")));
            notes.rollback();
        }
    }

    private static int count(ResultSet rows) throws SQLException {
        int count = 0;
        while (rows.next()) {
            count++;
        }
        return count;
    }

    private static List<String> query(String sql) throws SQLException {
        try (Connection superuser = TestDatabase.shared().superuser(); ResultSet rows = superuser.createStatement().executeQuery(sql)) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }
}
