-- What an account asked of other laws in the last month, so that a search over many residents is recognised under whatever hats it is done, and though
-- the dossiers that asked end meanwhile. Names under a key only: of nobody and nothing in the clear.
create table trawl.request_made (
    id           uuid primary key,
    municipality text not null,
    employee     text not null check (employee = lower(employee)),
    request      text not null check (request ~ '^[0-9a-f]{32}$'),
    person       text not null check (person ~ '^[0-9a-f]{32}$'),
    wording      text not null check (wording ~ '^[0-9a-f]{32}$'),
    asked_on     date not null,
    until        date not null,
    came         boolean not null default false
);
create index request_made_by_account on trawl.request_made (municipality, employee, asked_on);
create unique index request_made_once on trawl.request_made (municipality, request);
