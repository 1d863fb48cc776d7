# shellcheck shell=bash
# Nodes with a containerd, a kubelet and a kube-proxy of their own, each in its own mount, process, network and host name
# spaces. A node is one process here, whose end ends all in it; DIR/nodes/NAME/var is its disk.

need_real_machine() {
    local missing=()
    case "$dir/" in
        /run/* | /var/*) die "A node has a /run and a /var of its own, so DIR cannot be below them: $dir" ;;
    esac
    [ "$(id -u)" = 0 ] || die 'Real nodes need root: sudo ./tradeplane cluster ...'
    command -v containerd >/dev/null || missing+=(containerd)
    command -v runc >/dev/null || missing+=(runc)
    command -v nft >/dev/null || missing+=(nftables)
    command -v ip >/dev/null || missing+=(iproute2)
    [ -x /usr/lib/cni/ptp ] || missing+=(containernetworking-plugins)
    [ ${#missing[@]} = 0 ] || die "Real nodes need:  sudo apt-get install --no-install-recommends ${missing[*]}"
}

each_node() {
    local number
    for ((number = 1; number <= node_count; number++)); do "$@" "$number"; done
}

# The same for all nodes at once; one that fails fails it all.
together() {
    local number pids=() pid
    for ((number = 1; number <= node_count; number++)); do
        "$@" "$number" &
        pids+=($!)
    done
    for pid in "${pids[@]}"; do wait "$pid" || exit 1; done
}

node_names() { each_node named_node; }

named_node() { printf 'node%s=%s,' "$1" "$(node_address "$1")"; }

real_nodes_up() {
    network_up
    each_node node_starts
    together node_runs
    route_to_nodes
    each_node node_ready
}

node_starts() {
    local node=node$1
    ! running "$node" || return 0
    mkdir -p "$dir/volumes" "$dir/nodes/$node"
    cgroups_up "$(cgroup_of "$node")"
    date -u +%FT%T.%6NZ >"$dir/nodes/$node/started"
    start "$node" env node="$node" number="$1" cgroup="$(cgroup_of "$node")" address="$(node_address "$1")" \
        dir="$dir" here="$here" kubernetes_bin="$kubernetes_bin" lab="$(lab_bin)/lab" route_through="$bridge_address" nodes="$node_count" \
        unshare --mount --pid --net --uts --ipc --fork --kill-child --mount-proc bash "$here/node/init.sh"
    await 10 "$node" in_own_network "$node" || die "$node did not start."
    plug_in "$1" "$(first_process "$node")"
}

# The process that is number 1 inside.
first_process() {
    local pid children
    pid=$(pid_of "$1") && children=$(cat "/proc/$pid/task/$pid/children" 2>/dev/null) && [ -n "$children" ] &&
        printf '%s' "${children%% *}"
}

in_own_network() {
    local first
    first=$(first_process "$1") && [ "$(readlink "/proc/$first/ns/net")" != "$(readlink /proc/self/ns/net)" ] &&
        [ "$(readlink "/proc/$first/ns/pid")" != "$(readlink /proc/self/ns/pid)" ]
}

# inside NODE COMMAND...: with the node's eyes.
inside() {
    local first
    first=$(first_process "$1") || die "$1 is not running."
    shift
    nsenter --target "$first" --mount --pid --net --uts --ipc -- "$@"
}

node_runs() {
    await 30 "node$1" runtime_answers "node$1" || die "containerd of node$1 did not start: $dir/nodes/node$1/var/log"
    load_images "node$1"
    inside "node$1" touch /run/tradeplane/images-loaded
}

runtime_answers() { inside "$1" ctr version >/dev/null 2>&1; }

node_ready() {
    within 60 node_is_ready "node$1" || die "node$1 did not become ready: $dir/nodes/node$1/var/log/kubelet.log"
}

# Said to be ready by the kubelet that runs now, not by one that was killed.
node_is_ready() {
    local spoke
    spoke=$(kube --namespace kube-node-lease get lease "$1" -o jsonpath='{.spec.renewTime}' 2>/dev/null) || return 1
    [[ $spoke > $(cat "$dir/nodes/$1/started") ]] &&
        [ "$(kube get node "$1" -o jsonpath='{.status.conditions[?(@.type=="Ready")].status}')" = True ]
}

# A pod asks the coredns of its own node, so each node's must be there before the node is of use.
names_answer() {
    within 90 inside "node$1" bash -c "exec 3<>/dev/tcp/$dns_address/53" 2>/dev/null ||
        die "Names are not answered on node$1."
}

# The power goes: no process of the node sees it coming.
node_killed() {
    local first
    first=$(first_process "node$1" || true)
    kill_now "node$1"
    [ -z "$first" ] || within 20 process_gone "$first" || die "node$1 does not end."
    ip link delete "$(node_link "$1")" 2>/dev/null || true
    ip route delete "$(node_pods "$1")" proto "$route_mark" 2>/dev/null || true
    cgroups_down "$(cgroup_of "node$1")"
}

process_gone() { ! started_at "$1" >/dev/null; }

real_nodes_down() {
    each_node node_killed
    network_down
}

node_verb() {
    case "$1" in
        up) power_on "$2" ;;
        kill)
            node_killed "$2"
            route_to_nodes
            ;;
        reboot)
            node_killed "$2"
            power_on "$2"
            ;;
    esac
}

power_on() {
    node_starts "$1"
    node_runs "$1"
    route_to_nodes
    node_ready "$1"
    names_answer "$1"
}
