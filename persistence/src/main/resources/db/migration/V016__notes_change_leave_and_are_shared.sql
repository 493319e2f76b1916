-- A note can be changed in two windows (version), deleted with a way back (deleted_at), and shared (sharing). Sharing
-- crosses two transactions: "becomes this document", encrypted, is written first, so that a crash between them can be settled later.
alter table notes.personal_note add column version int not null default 0;
alter table notes.personal_note add column deleted_at timestamptz;
alter table notes.personal_note add column sharing bytea;
alter table notes.personal_note add column sharing_since timestamptz;
alter table notes.personal_note add check ((sharing is null) = (sharing_since is null));
