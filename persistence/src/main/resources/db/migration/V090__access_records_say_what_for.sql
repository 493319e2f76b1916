-- What an access was for (NEN 7513; Logboek Dataverwerkingen): the words of who asked, the processing activity, whose
-- data (a keyed pseudonym: an export can group by person, a reader learns nothing) and which document. The leaf format
-- says what a record's hash covers: records from before keep theirs and can't be given anything that it doesn't.
alter table audit.access_record
    add column leaf_format smallint not null default 1 check (leaf_format in (1, 2)),
    add column purpose     text check (length(purpose) between 1 and 200),
    add column activity    text,
    add column subject     text check (subject ~ '^[0-9a-f]{64}$'),
    add column document_id uuid,
    add check (leaf_format = 2 or (purpose is null and activity is null and subject is null and document_id is null)),
    add check (leaf_format = 1 or outcome = 'REFUSED' or activity is not null),
    -- A refusal from nowhere is about nobody: no domain, so no dossier, no document, no person, no words.
    add check (leaf_format = 1 or domain_key is not null
               or (dossier_id is null and document_id is null and subject is null and purpose is null));
alter table audit.access_record alter column leaf_format drop default;

-- Pages are read from a record on, the newest first.
drop index audit.access_record_of_dossier;
create index access_record_of_dossier on audit.access_record (domain_key, dossier_id, occurred_at desc, id desc);
create index access_record_of_employee on audit.access_record (domain_key, employee, occurred_at desc, id desc);
