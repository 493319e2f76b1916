-- A personal note is its author's alone (Q14, 28): own schema, own role, no dossier, no domain. The application's
-- main role has no way in.
create schema notes;
revoke all on schema notes from public;
grant usage on schema notes to dw_notes;

create table notes.personal_note (
    id          uuid primary key,
    author      text not null,
    ciphertext  bytea not null,
    written_at  timestamptz not null,
    expires_on  date not null
);
create index personal_note_of on notes.personal_note (author, written_at);
