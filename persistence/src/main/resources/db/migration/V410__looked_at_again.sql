-- With which detectors a document was last looked at, and what they found since it entered (Q1, 2, 17, 22). What is there already nobody looked at with
-- detectors that are known: it is looked at before it is archived.
alter table document add column looked_with text not null default '';
alter table document add column found_again text check (found_again in ('IDENTITY', 'MEDICAL', 'UNSAFE', 'SAID', 'PERHAPS_IDENTITY', 'PERHAPS_MEDICAL', 'UNREAD'));
alter table document add column found_page int;
alter table document add column said_not text check (said_not in ('PERHAPS_IDENTITY', 'PERHAPS_MEDICAL', 'UNREAD'));
