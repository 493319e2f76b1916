#!/bin/sh
# Runs once, on an empty volume, as the superuser: the databases and the roles of Dossierwacht and of Keycloak. No role
# may make roles, databases or bypass row policies; the owner is used by the migrations only.
set -eu
secrets=${DW_SECRETS_DIR:-/run/secrets}

for name in owner app notes sealer log_retention keys keycloak; do
    if [ ! -s "$secrets/${name}_password" ]; then
        echo "the secret ${name}_password is missing or empty" >&2
        exit 1
    fi
done

SECRETS=$secrets psql --no-psqlrc --quiet --set ON_ERROR_STOP=1 --username "${POSTGRES_USER:-postgres}" --dbname postgres <<'SQL'
\set owner `cat "$SECRETS/owner_password"`
\set app `cat "$SECRETS/app_password"`
\set notes `cat "$SECRETS/notes_password"`
\set sealer `cat "$SECRETS/sealer_password"`
\set log_retention `cat "$SECRETS/log_retention_password"`
\set keys `cat "$SECRETS/keys_password"`
\set keycloak `cat "$SECRETS/keycloak_password"`
-- Not in the server's log: the statements hold passwords.
set log_statement = 'none';
set log_min_error_statement = 'panic';
create role dw_owner login password :'owner' nosuperuser nocreatedb nocreaterole nobypassrls;
create role dw_app login password :'app' nosuperuser nocreatedb nocreaterole nobypassrls;
create role dw_notes login password :'notes' nosuperuser nocreatedb nocreaterole nobypassrls;
create role dw_sealer login password :'sealer' nosuperuser nocreatedb nocreaterole nobypassrls;
create role dw_log_retention login password :'log_retention' nosuperuser nocreatedb nocreaterole nobypassrls;
create role dw_keys login password :'keys' nosuperuser nocreatedb nocreaterole nobypassrls;
create role keycloak login password :'keycloak' nosuperuser nocreatedb nocreaterole nobypassrls;
create database dossierwacht owner dw_owner;
create database dossierwacht_keys owner dw_owner;
create database keycloak owner keycloak;
revoke connect, temporary on database dossierwacht, dossierwacht_keys, keycloak, postgres from public;
grant connect on database dossierwacht to dw_app, dw_notes, dw_sealer, dw_log_retention;
grant connect on database dossierwacht_keys to dw_keys;
\connect dossierwacht
alter schema public owner to dw_owner;
\connect dossierwacht_keys
alter schema public owner to dw_owner;
SQL
