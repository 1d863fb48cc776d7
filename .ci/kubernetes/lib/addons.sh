# shellcheck shell=bash
# What every cluster is expected to have: a StorageClass; names and metrics where pods really run.

addons_up() {
    start_volumes
    kube apply -f "$here/addons/storage-class.yaml" >/dev/null
    [ "$kind" = real ] || return 0
    fill "$here/addons/coredns.yaml" OUTSIDE="$outside_address" DNS="$dns_address" | kube apply -f - >/dev/null
    fill "$here/addons/metrics-server.yaml" VERSION="$metrics_server_version" | kube apply -f - >/dev/null
    kube --namespace kube-system rollout status daemonset/coredns --timeout=90s >/dev/null || die 'coredns did not start.'
    kube --namespace kube-system rollout status deployment/metrics-server --timeout=90s >/dev/null ||
        die 'metrics-server did not start.'
    each_node names_answer
    within 60 kube get --raw=/apis/metrics.k8s.io/v1beta1/nodes >/dev/null 2>&1 || die 'metrics-server does not answer.'
}

start_volumes() {
    mkdir -p "$dir/volumes"
    running volumes || start volumes "$(lab_bin)/lab" volumes --kubeconfig "$pki/lab.kubeconfig" \
        --folder "$dir/volumes" --mounted /run/tradeplane/volumes
}

# fill FILE KEY=VALUE...: the file with every @KEY@ replaced.
fill() {
    local file=$1 pair script=''
    shift
    for pair; do script+="s|@${pair%%=*}@|${pair#*=}|g;"; done
    sed "$script" "$file"
}
