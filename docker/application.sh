#!/bin/sh
# Starts WildFly on a read-only image: what the server writes is under DW_SERVER_DIR, a tmpfs. Looks at the environment
# first, so that a container with a missing or weak secret ends with one line instead of half a server.
set -eu
here=$(dirname "$0")
wildfly=${DW_WILDFLY_HOME:-/opt/wildfly}
base=${DW_SERVER_DIR:?}
# shellcheck source=docker/secrets.sh
. "$here/secrets.sh"
read_secrets

java -cp "${DW_CHECK_DIR:-/opt/dossierwacht/check}/*" nl.dossierwacht.operation.StartConditions

rm -rf "${base:?}/configuration" "${base:?}/data" "${base:?}/tmp"
mkdir -p "$base/configuration" "$base/data" "$base/tmp" "$base/log"
cp -R "$wildfly/standalone/configuration/." "$base/configuration/"
cp -R "$wildfly/standalone/data/." "$base/data/" 2>/dev/null || true

# In the background with traps, so that a stop reaches Java: see standalone.sh.
export LAUNCH_JBOSS_IN_BACKGROUND=true
exec "$wildfly/bin/standalone.sh" --read-only-server-config=standalone.xml \
    "-Djboss.server.base.dir=$base" \
    -b "${DW_ADDRESS:-0.0.0.0}" -bmanagement "${DW_MANAGEMENT_ADDRESS:-127.0.0.1}" "$@"
