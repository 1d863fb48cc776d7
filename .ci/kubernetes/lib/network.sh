# shellcheck shell=bash
# One bridge joins this machine and the real nodes. Nothing goes further: nodes have no default route, and what is meant
# for the cluster but finds nobody there is thrown away here.
#   10.199.0.1   this machine, where the API server answers     10.199.0.11, .12   node1, node2
#   10.199.1.1   this machine too, in the part of the outside world; pods know it as outside.test
#   10.244.N.0   pods of node N                                 10.96.0.0          Services

bridge=tradeplane0
bridge_address=10.199.0.1
outside_address=10.199.1.1
# Marks the routes that are ours.
route_mark=199

node_address() { printf '10.199.0.1%s' "$1"; }
node_pods() { printf '10.244.%s.0/24' "$1"; }
node_link() { printf 'tp-node%s' "$1"; }

# The folder of the cluster that has the bridge; nothing when there is none.
network_owner() { ip -o link show dev "$bridge" 2>/dev/null | sed -n 's/.* alias //p'; }

network_up() {
    local range
    if ! ip link show dev "$bridge" >/dev/null 2>&1; then
        ip link add "$bridge" type bridge
        ip link set dev "$bridge" alias "$dir"
        ip address add "$bridge_address/24" dev "$bridge"
        ip address add "$outside_address/32" dev "$bridge"
        ip link set "$bridge" up
    fi
    [ "$(network_owner)" = "$dir" ] || die "One network has one cluster of real nodes, and $(network_owner) has it.
Another lives in a network space of its own:  unshare --net --mount bash, ip link set lo up, and cluster up from there"
    for range in 10.199.0.0/16 "$pod_cidr" "$service_cidr"; do
        ip route replace blackhole "$range" metric 9999 proto "$route_mark"
    done
}

network_down() {
    [ "$(network_owner)" = "$dir" ] || return 0
    ip route flush proto "$route_mark"
    ip link delete "$bridge"
}

# The way to a node's pods, while it runs; Services are reached through any node that does.
route_to_nodes() {
    local number through=''
    for ((number = node_count; number >= 1; number--)); do
        if running "node$number"; then
            through=$(node_address "$number")
            ip route replace "$(node_pods "$number")" via "$through" proto "$route_mark"
        fi
    done
    [ -z "$through" ] || ip route replace "$service_cidr" via "$through" proto "$route_mark"
}

plug_in() {
    local link
    link=$(node_link "$1")
    ip link delete "$link" 2>/dev/null || true
    ip link add "$link" type veth peer name eth0 netns "$2"
    ip link set "$link" master "$bridge" up
}
