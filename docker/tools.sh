#!/bin/sh
# The programs beside the application: "migrate" builds and upgrades both databases, "seal" seals the access log,
# "end-of-term" ends the months of the log that are past their term, "verify" looks whether the log is the one that was
# sealed, "prove" writes a proof of one record or of the log's growth, "check-proof" checks one, without a database.
set -eu
here=$(dirname "$0")
# shellcheck source=docker/secrets.sh
. "$here/secrets.sh"
read_secrets

case "${1:-}" in
    migrate) main=nl.dossierwacht.persistence.operation.Migration ;;
    seal) main=nl.dossierwacht.persistence.audit.seal.Sealer ;;
    end-of-term) main=nl.dossierwacht.persistence.audit.seal.EndOfTerm ;;
    verify) main=nl.dossierwacht.persistence.audit.seal.Verify ;;
    prove) main=nl.dossierwacht.persistence.audit.seal.Prove ;;
    check-proof) main=nl.dossierwacht.persistence.audit.seal.CheckProof ;;
    *)
        echo "Say migrate, seal, end-of-term, verify, prove or check-proof" >&2
        exit 2
        ;;
esac
shift
exec java -XX:MaxRAMPercentage=70 -cp "${DW_TOOLS_DIR:-/opt/dossierwacht/tools}/*" "$main" "$@"
