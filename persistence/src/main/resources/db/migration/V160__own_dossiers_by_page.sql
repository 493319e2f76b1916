-- One's own dossiers are read page by page, from any dossier on, and counted exactly, however many there are: in the order of the
-- list (what has to be decided by its term, then what is decided, then what is archived). The stage goes along, so that the database
-- counts in the index alone.
create index dossier_own_list on dossier
    (domain_key, assignee, (case stage when 'ARCHIVED' then 2 when 'DECIDED' then 1 else 0 end), decide_by, id) include (stage);
