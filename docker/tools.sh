#!/bin/sh
# The programs beside the application: "migrate" builds and upgrades both databases, "seal" seals the access log,
# "verify" looks whether the log is the one that was sealed.
set -eu
here=$(dirname "$0")
# shellcheck source=docker/secrets.sh
. "$here/secrets.sh"
read_secrets

case "${1:-}" in
    migrate) main=nl.dossierwacht.persistence.operation.Migration ;;
    seal) main=nl.dossierwacht.persistence.audit.seal.Sealer ;;
    verify) main=nl.dossierwacht.persistence.audit.seal.Verify ;;
    *)
        echo "Say migrate, seal or verify" >&2
        exit 2
        ;;
esac
shift
exec java -XX:MaxRAMPercentage=70 -cp "${DW_TOOLS_DIR:-/opt/dossierwacht/tools}/*" "$main" "$@"
