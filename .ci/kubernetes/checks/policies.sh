# shellcheck shell=bash
# Who may reach whom, as checks/matrix.txt says, tried by real connections between real pods.

policies_hold() {
    apply matrix.yaml
    kube wait --for=condition=Ready pod --all -n shop --timeout=60s >/dev/null
    kube wait --for=condition=Ready pod --all -n neighbour --timeout=60s >/dev/null
    start_outside
    step 'without policies everybody reaches everybody' matrix_is 3
    apply policies.yaml
    step 'with policies only what they admit comes about' matrix_is 4
    step 'the host reaches a pod only where policies admit it' host_is_stopped
    stop_outside
    kube delete -f "$here/checks/matrix.yaml" --wait=false >/dev/null
}

# This machine plays the outside world; it listens for this check alone.
start_outside() {
    "$(lab_bin)/pod" serve 8443 8444 </dev/null &
    outside=$!
}

stop_outside() { kill "$outside"; }

rows() { sed 's/#.*//' "$here/checks/matrix.txt" | awk 'NF'; }

# The table's column as it is: policies are in force a moment after they were written, so it may take a few tries.
matrix_is() { within 30 column_is "$1" || { column_differs "$1"; return 1; }; }

column_is() { [ "$(wanted "$1")" = "$(found)" ]; }

column_differs() { diff <(wanted "$1") <(found) >&2; }

wanted() { rows | awk -v column="$1" '{ print $1, $2, $column }'; }

found() {
    local who targets
    while read -r who; do
        mapfile -t targets < <(rows | awk -v who="$who" '$1 == who { print $2 }')
        kube exec -n "${who%/*}" "${who#*/}" -- /pod reach "${targets[@]}" | sed "s|^|$who |"
    done < <(rows | awk '{ print $1 }' | uniq)
}

host_is_stopped() {
    local address
    address=$(kube get pod stray -n neighbour -o jsonpath='{.status.podIP}')
    opens "$address" 8080 || return 1
    address=$(kube get pod web -n shop -o jsonpath='{.status.podIP}')
    ! opens "$address" 8080
}

opens() { timeout 2 bash -c "exec 3<>/dev/tcp/$1/$2" 2>/dev/null; }
