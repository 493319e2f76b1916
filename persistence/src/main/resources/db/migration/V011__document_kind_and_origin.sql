-- What a document is (a kind of the catalogue) and how it came in: finalising, letters and the timeline speak of it.
-- A resident's paper can be given back; what we wrote ourselves can't.
alter table document add column kind text not null default 'other' check (kind ~ '^[a-z0-9-]{2,60}$');
alter table document alter column kind drop default;
alter table document add column origin text not null default 'UPLOAD'
    check (origin in ('UPLOAD', 'SHARED_NOTE', 'MEDICAL_ADVICE', 'DECISION', 'LETTER', 'FROM_OTHER_LAW'));
alter table document alter column origin drop default;
