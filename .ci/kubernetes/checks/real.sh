# shellcheck shell=bash
# Two nodes where pods really run.

check_real() {
    step 'a cluster of two real nodes comes up' cluster up --nodes real:2
    kube create deployment web --image=none --replicas=2 --dry-run=client -o yaml |
        sed 's|image: none|image: localhost/pod:lab\n        imagePullPolicy: Never|' | kube apply -f - >/dev/null
    step 'a Deployment of 2 is Available' available web
    policies_hold
    apply hungry.yaml
    step 'an autoscaler goes from 1 to 3' within 120 replicas_are hungry 3
    kube delete -f "$here/checks/hungry.yaml" --wait=false >/dev/null
    check_diary
    step 'down leaves nothing' leaves_no_node
}

replicas_are() { [ "$(kube get deployment "$1" -o jsonpath='{.status.readyReplicas}')" = "$2" ]; }

# What a pod wrote is there wherever it runs next.
check_diary() {
    apply diary.yaml
    step 'a StatefulSet writes to its volume' write_line first
    step 'a drained node gives its pods to the other' drained
    step 'what was written before the drain is there' has_lines 'first drained'
    step 'a node that is rebooted comes back with its pods' rebooted
    step 'a pod of a node that was killed starts on the other' killed
    step 'nothing that was written is lost' has_lines 'first drained rebooted killed'
    step 'the killed node comes back when its power does' power_returns
}

diary_runs() { kube wait --for=condition=Ready pod/diary-0 --timeout=60s >/dev/null 2>&1; }
write_line() { within 90 diary_runs && kube exec diary-0 -- /pod append /data/lines "$1"; }
has_lines() { [ "$(kube exec diary-0 -- /pod show /data/lines | paste -sd' ')" = "$1" ]; }
home_of_diary() { kube get pod diary-0 -o jsonpath='{.spec.nodeName}'; }

drained() {
    local home
    home=$(home_of_diary)
    kube drain "$home" --ignore-daemonsets --delete-emptydir-data --force --timeout=60s >/dev/null 2>&1 || return 1
    write_line drained && [ "$(home_of_diary)" != "$home" ] && kube uncordon "$home" >/dev/null
}

rebooted() {
    local home
    home=$(home_of_diary)
    cluster node reboot "${home#node}" && within 60 restarted_once && write_line rebooted && [ "$(home_of_diary)" = "$home" ]
}

restarted_once() { [ "$(kube get pod diary-0 -o jsonpath='{.status.containerStatuses[0].restartCount}')" -ge 1 ]; }

# Nobody but a person knows that a silent node is dead; the taint is how one says so.
killed() {
    local home
    home=$(home_of_diary)
    cluster node kill "${home#node}" && within 60 node_is_lost "$home" || return 1
    kube taint node "$home" node.kubernetes.io/out-of-service=nodeshutdown:NoExecute >/dev/null
    within 60 moved_from "$home" && write_line killed
}

power_returns() {
    local lost=node1
    [ "$(home_of_diary)" = node2 ] || lost=node2
    cluster node up "${lost#node}" && kube taint node "$lost" node.kubernetes.io/out-of-service- >/dev/null &&
        kube wait --for=condition=Ready "node/$lost" --timeout=30s >/dev/null
}

node_is_lost() { [ "$(kube get node "$1" -o jsonpath='{.status.conditions[?(@.type=="Ready")].status}')" = Unknown ]; }

moved_from() {
    local home
    home=$(home_of_diary 2>/dev/null) && [ -n "$home" ] && [ "$home" != "$1" ]
}

leaves_no_node() {
    local groups
    groups=$(cgroup_of '*')
    leaves_nothing && ! ip link show dev tradeplane0 >/dev/null 2>&1 && [ -z "$(ip route show proto 199)" ] &&
        [ -z "$(find /sys/fs/cgroup -maxdepth 2 -name "$groups")" ] && ! grep -q "$dir" /proc/self/mounts
}
