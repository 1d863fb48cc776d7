#!/usr/bin/env bash
# connect-from.sh POD_IP ADDRESS PORT: tries to connect from inside the network of the pod with that address, or from this
# machine when it is empty; prints open or shut.
set -euo pipefail
pod=$1 address=$2 port=$3

# A process whose network has that address: the images have no shell, so the host's tools go there instead.
process_of() {
    local namespace seen=' '
    for namespace in /proc/[0-9]*/ns/net; do
        local id
        id=$(readlink "$namespace" 2>/dev/null) || continue
        case $seen in *" $id "*) continue ;; esac
        seen+="$id "
        local pid=${namespace#/proc/}
        pid=${pid%%/*}
        if nsenter -t "$pid" -n ip -4 -o addr 2>/dev/null | grep -q " $1/"; then
            printf '%s\n' "$pid"
            return
        fi
    done
    printf 'no process has the address %s\n' "$1" >&2
    return 1
}

inside=()
[ -z "$pod" ] || inside=(nsenter -t "$(process_of "$pod")" -n)
if "${inside[@]}" timeout 1 bash -c "exec 3<>/dev/tcp/$address/$port" 2>/dev/null; then
    echo open
else
    echo shut
fi
