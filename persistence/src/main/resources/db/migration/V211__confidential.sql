-- A dossier about a colleague, a known person or somebody whose address is secret is for named people only; to all others it isn't
-- there. The names are in the dossier's own row, so that the wall needs no other to judge it. Never nobody, and always whose work it is.
alter table dossier
    add column named text[] check (cardinality(named) between 1 and 12),
    add column confidential_by text,
    add column confidential_on date,
    add check (named is null or (assignee = any (named) and confidential_by = any (named))),
    add check ((named is null) = (confidential_by is null) and (named is null) = (confidential_on is null));

-- The list of one's own dossiers stays counted in the index alone.
drop index dossier_own_list;
create index dossier_own_list on dossier
    (domain_key, assignee, (case stage when 'ARCHIVED' then 2 when 'DECIDED' then 1 else 0 end), decide_by, id) include (stage, named);
