-- A confidential dossier of which nobody who is named works under its hat any more can't be found by anybody. A job notices, and tells the privacy
-- officer's domain: which accounts are named, since when, and the dossier under a pseudonym.
create index dossier_confidential on dossier (domain_key) where named is not null;

create table orphan_notice (
    id             uuid primary key,
    version        int not null,
    domain_key     text not null,
    dossier_domain text not null,
    dossier_id     uuid not null,
    dossier_name   text not null check (dossier_name ~ '^[0-9a-f]{32}$'),
    named          text not null,
    found_on       date not null,
    unique (domain_key, dossier_id)
);
create index orphan_notice_list on orphan_notice (domain_key, found_on);
