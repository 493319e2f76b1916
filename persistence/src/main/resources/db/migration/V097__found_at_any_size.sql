-- What the pages ask for at every visit is found by an index, however many dossiers there are: who is registered in a
-- dossier, the resident with a name and birth date, what waits for a choice, and what waits to be finalised.
create index dossier_person_of on dossier_person (dossier_id);
create index dossier_person_by_birth on dossier_person (domain_key, birth_date, display_name);
create index document_offered on document (domain_key, dossier_id) where state = 'OFFERED';
create index dossier_by_stage on dossier (domain_key, stage, decided_on, id);
