-- The log as a Merkle tree (RFC 6962), made by the sealer and by nobody else: which record has which place, the signed
-- roots, and where the sealer is. The application may read how far sealing is, and write none of it. No foreign key to the
-- records: they end at their term, their leaves stay.
create table audit.leaf (
    position  bigint primary key check (position >= 0),
    record_id uuid not null unique,
    leaf_hash bytea not null check (length(leaf_hash) = 32)
);

create table audit.checkpoint (
    size      bigint primary key check (size > 0),
    root      bytea not null check (length(root) = 32),
    note      text not null,
    sealed_at timestamptz not null
);

-- One row. The frontier is the tree's right edge, so that a new leaf costs a few hashes; the cursor is the last record
-- in order of transaction; the cluster tells that transactions were counted anew, after a restore.
create table audit.sealing (
    one              boolean primary key default true check (one),
    size             bigint not null,
    frontier         bytea not null,
    last_transaction xid8 not null,
    last_record      uuid not null,
    cluster          bigint not null,
    alive_at         timestamptz not null,
    sealed_until     timestamptz not null,
    waiting          bigint not null
);
create index access_record_to_seal on audit.access_record (written_by, id);

-- Patterns without people, for the privacy officer: how often, per day, law, action, outcome and rule.
create table audit.daily_count (
    municipality text not null,
    day          date not null,
    law          text not null,
    action       text not null,
    outcome      text not null check (outcome in ('PERMITTED', 'REFUSED')),
    rule         text not null,
    hits         bigint not null check (hits > 0),
    primary key (municipality, day, law, action, outcome, rule)
);
