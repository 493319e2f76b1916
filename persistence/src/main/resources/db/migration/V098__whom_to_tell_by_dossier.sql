-- Whom somebody still has to tell is looked for in that somebody's dossiers: by dossier, among the few who don't know yet.
create index dossier_person_to_tell on dossier_person (dossier_id) where informed_on is null;
