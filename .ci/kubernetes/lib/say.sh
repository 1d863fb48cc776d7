# shellcheck shell=bash
# Words for people go to standard error; answers for scripts to standard output.

say() { printf '%s\n' "$*" >&2; }

die() {
    say "$*"
    exit 1
}

# Runs a condition ten times a second until it holds: within SECONDS CONDITION ARGUMENTS...
within() {
    local deadline=$((SECONDS + $1))
    shift
    until "$@"; do
        [ "$SECONDS" -lt "$deadline" ] || return 1
        sleep 0.1
    done
}

milliseconds() { printf '%s' "$(($(date +%s%N) / 1000000))"; }
