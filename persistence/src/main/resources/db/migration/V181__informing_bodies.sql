-- Who executes the Participatiewet and gets a well-founded suspicion that another scheme is misused has to inform the body that executes it (PW 66,
-- Q25). What was told is encrypted with the dossier's key and goes with the work file; that it was told, to whom and when stays for the resident.
create table body_notice (
    id         uuid primary key,
    version    int not null,
    domain_key text not null,
    dossier_id uuid not null,
    body       text not null,
    scheme     text not null,
    given_by   text not null,
    given_on   date not null,
    words      bytea,
    told_on    date,
    tell_by    date,
    why_later  bytea,
    check (told_on is not null or tell_by is not null),
    foreign key (dossier_id, domain_key) references dossier (id, domain_key) on delete cascade
);
create index body_notice_of on body_notice (dossier_id);
create trigger work_file_is_open before insert on body_notice for each row execute function work_file_is_open();
