#!/bin/sh
# Reads secrets from files: DW_DB_PASSWORD_FILE=/run/secrets/x becomes DW_DB_PASSWORD with the file's content. Sourced by
# the other scripts. A secret that is given twice, or a file that isn't there or is empty, ends the start.

read_secrets() {
    for name in $(env | sed -n 's/^\([A-Z][A-Z0-9_]*\)_FILE=.*/\1/p' | grep -E '^(DW|KC)_' | sort); do
        eval "file=\${${name}_FILE}"
        eval "given=\${${name}+given}"
        if [ -n "$given" ]; then
            echo "Dossierwacht doesn't start: both $name and ${name}_FILE are set" >&2
            exit 1
        fi
        # shellcheck disable=SC2154 # assigned by eval above
        if [ ! -r "$file" ] || [ ! -s "$file" ]; then
            echo "Dossierwacht doesn't start: the file of ${name}_FILE is missing, empty or not readable" >&2
            exit 1
        fi
        value=$(cat "$file")
        export "$name=$value"
        unset "${name}_FILE"
    done
    unset value file given
}
