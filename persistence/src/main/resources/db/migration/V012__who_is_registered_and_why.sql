-- Since when somebody is registered and why (Q24, 36): the term to tell them runs from that day, and a family
-- member is registered with a reason only.
alter table dossier_person add column registered_on date;
alter table dossier_person add column reason text;
update dossier_person set registered_on = inform_before - 30, reason = 'aanvraag';
alter table dossier_person alter column registered_on set not null;
alter table dossier_person alter column reason set not null;
alter table dossier_person add check (length(reason) between 1 and 400);
