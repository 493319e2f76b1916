-- Who meets something that looks like fraud weighs it alone (Q10, 25): the weighing is in the dossier, encrypted with its
-- key, and there is no state in it that somebody could wait for. A message to enforcement is a row of enforcement's domain,
-- about one person; taken up it becomes a document there, left alone it forgets who and what.
create table fraud_weighing (
    id             uuid primary key,
    version        int not null,
    domain_key     text not null,
    dossier_id     uuid not null,
    made_by        text not null,
    made_on        date not null,
    reported       boolean not null,
    words          bytea,
    told_on        date,
    postpone_until date,
    check (reported or (told_on is null and postpone_until is null)),
    check (not reported or told_on is not null or postpone_until is not null),
    foreign key (dossier_id, domain_key) references dossier (id, domain_key) on delete cascade
);
create index fraud_weighing_of on fraud_weighing (dossier_id);

create table fraud_signal (
    id            uuid primary key,
    version       int not null,
    domain_key    text not null,
    reference     text not null,
    bsn           text,
    resident_name text,
    birth_date    date,
    received_on   date not null,
    deal_by       date not null,
    content       bytea,
    state         text not null check (state in ('RECEIVED', 'TAKEN_UP', 'LEFT_ALONE')),
    closed_on     date,
    closed_by     text,
    left_because  text check (left_because in ('UNFOUNDED', 'TOO_LITTLE', 'NO_BENEFIT', 'KNOWN')),
    check ((state = 'RECEIVED') = (closed_on is null)),
    check ((state = 'RECEIVED') = (bsn is not null)),
    check ((state = 'RECEIVED') = (content is not null)),
    check ((state = 'LEFT_ALONE') = (left_because is not null)),
    unique (domain_key, reference)
);
create index fraud_signal_open on fraud_signal (domain_key, state, deal_by, id);

create table fraud_signal_series (
    domain_key text not null,
    year       int not null,
    last       int not null,
    primary key (domain_key, year)
);
