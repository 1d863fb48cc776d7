# shellcheck shell=bash
# A control plane with fake nodes.

check_fake() {
    step 'a cluster of three fake nodes comes up' cluster up --nodes fake:3
    step 'up again changes nothing' same_processes cluster up
    kube create deployment web --image=none --replicas=30 >/dev/null
    step 'a Deployment of 30 is Available' available web
    apply diary.yaml
    step 'a StatefulSet has its volume' diary_rolled_out
    step 'a volume grows' volume_grows
    step 'an owner takes what it owns with it' owner_takes_all
    step 'an API server that was killed comes back with what it knew' api_server_again
    step 'a second cluster lives beside it' second_cluster
    step 'down leaves nothing' leaves_nothing
}

same_processes() {
    local before
    before=$(cat "$dir"/run/*.pid)
    "$@" && [ "$before" = "$(cat "$dir"/run/*.pid)" ]
}

volume_grows() {
    kube patch pvc data-diary-0 -p '{"spec":{"resources":{"requests":{"storage":"2Gi"}}}}' >/dev/null &&
        within 30 volume_is 2Gi
}

volume_is() { [ "$(kube get pvc data-diary-0 -o jsonpath='{.status.capacity.storage}')" = "$1" ]; }

owner_takes_all() {
    kube delete deployment web --wait=false >/dev/null
    within 60 no_pods app=web
}

no_pods() { [ -z "$(kube get pods -l "$1" -o name)" ]; }

api_server_again() {
    cluster kill kube-apiserver && cluster start kube-apiserver && within 60 kube get statefulset diary >/dev/null 2>&1
}

second_cluster() {
    local first=$dir result=0
    dir=$first.second
    cluster up --nodes fake:1 && [ -z "$(kube get statefulsets -o name)" ] || result=1
    cluster down
    dir=$first
    return "$result"
}

leaves_nothing() {
    local pids
    pids=$(cut -d' ' -f1 "$dir"/run/*.pid | paste -sd,)
    cluster down && [ ! -e "$dir" ] && within 10 all_gone "$pids"
}

# A process its parent has not buried yet is gone all the same.
all_gone() { ! ps -o stat= -p "$1" | grep -qv Z; }

diary_rolled_out() { kube rollout status statefulset/diary --timeout=60s >/dev/null; }
