#!/bin/sh
# Starts Keycloak with its secrets from files; the realm is imported at the first start and left alone after.
set -eu
here=$(dirname "$0")
# shellcheck source=docker/secrets.sh
. "$here/secrets.sh"
read_secrets
exec "${KEYCLOAK_HOME:-/opt/keycloak}/bin/kc.sh" start --optimized --import-realm "$@"
