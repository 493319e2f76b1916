-- What a consent is for, what was explained and which data it names go with the dossier's key, from backups too. What is here in plain is sealed by the
-- application, which has the keys, soon after it starts; until then it is read as it is.
alter table consent
    alter column purpose drop not null,
    alter column explained drop not null,
    add column words bytea,
    add check ((words is null) = (purpose is not null) and (words is null) = (explained is not null));
alter table consent_item
    alter column name drop not null,
    add column words bytea,
    add check ((words is null) = (name is not null));
create index consent_to_seal on consent (domain_key) where words is null;
create index consent_item_to_seal on consent_item (domain_key) where words is null;
