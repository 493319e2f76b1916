-- What employees answered when the gate asked: which question, what was seen, yes or no. Of no employee, no dossier and no resident; who offered what is in the access log.
create schema gate;
revoke all on schema gate from public;
grant usage on schema gate to dw_app;

create table gate.answer (
    id           uuid primary key,
    municipality text not null,
    law          text not null,
    question     text not null,
    seen         text not null check (seen ~ '^[A-Z_]+(,[A-Z_]+)*$'),
    detectors    text not null,
    is_that      boolean not null,
    answered_on  date not null
);
create index gate_answer_of on gate.answer (municipality, answered_on);
