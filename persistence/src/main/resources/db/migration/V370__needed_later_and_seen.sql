-- A document that is known to be needed at a later step says which, and by what day; when that day has been and nobody used it, it goes (Q1, 16).
alter table document add column later_step text;
alter table document add column later_by date;
alter table document add constraint document_later_both check ((later_step is null) = (later_by is null));
create index document_later on document (domain_key, later_by) where later_by is not null;

-- What somebody saw and didn't keep is a paper of its own (Q11).
alter table document drop constraint document_origin_check;
alter table document add constraint document_origin_check
    check (origin in ('UPLOAD', 'SHARED_NOTE', 'MEDICAL_ADVICE', 'DECISION', 'LETTER', 'FROM_OTHER_LAW', 'SEEN', 'FROM_SOURCE'));
