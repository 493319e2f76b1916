-- Not a work file alone has a key that ends: a request between laws, a message to enforcement and a door at acute danger have one of
-- their own. Their keys are ordered to be destroyed in the same way, in the transaction that ends them. Any of them may be the owner.
alter table key_destruction drop constraint key_destruction_dossier_id_domain_key_fkey;
