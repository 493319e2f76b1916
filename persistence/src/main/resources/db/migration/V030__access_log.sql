-- Who looked at what, when, under which hat and by which rule (Wie keek mee; BIO2 8.15, NEN 7513). Written in the same
-- transaction as what it describes; appended only. Salt and leaf hash are there from the first record on, so that a
-- sealer can put all of them in a Merkle tree (RFC 6962); written_by tells it which records are committed for good.
create schema audit;
revoke all on schema audit from public;
grant usage on schema audit to dw_app, dw_sealer;

create table audit.access_record (
    id          uuid primary key,
    occurred_at timestamptz not null,
    trace_id    uuid not null,
    employee    text not null,
    hat         text,
    domain_key  text,
    action      text not null,
    dossier_id  uuid,
    rule        text not null,
    outcome     text not null check (outcome in ('PERMITTED', 'REFUSED')),
    salt        bytea not null check (length(salt) = 16),
    leaf_hash   bytea not null check (length(leaf_hash) = 32),
    written_by  xid8 not null default pg_current_xact_id(),
    -- What was permitted was permitted in a domain; only a refusal may come from nowhere.
    check (outcome = 'REFUSED' or (domain_key is not null and hat is not null))
);
create index access_record_of_dossier on audit.access_record (domain_key, dossier_id, occurred_at);
