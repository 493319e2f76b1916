-- An employee can deny one doubt after the other; and what was refused says on which page, and with which detectors (Q1, 2, 3).
alter table document drop constraint document_said_not_check;
alter table document add constraint document_said_not_check check (said_not ~ '^(PERHAPS_IDENTITY|PERHAPS_MEDICAL|UNREAD)(,(PERHAPS_IDENTITY|PERHAPS_MEDICAL|UNREAD))*$');
alter table gate_refusal add column page int;
alter table gate_refusal add column detectors text;
