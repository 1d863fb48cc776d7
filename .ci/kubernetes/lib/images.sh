# shellcheck shell=bash
# Container images come from archives, never from a registry: the cluster's own are packed from the programs built for
# it, the others are put into DIR/images, or given to "cluster load" while it runs.

pod_image=localhost/pod:lab

packed() {
    local archive=$2/$3.tar
    [ -f "$archive" ] || {
        "$(lab_bin)/lab" image --name "$1" --out "$archive.$BASHPID" "$2/$3"
        mv "$archive.$BASHPID" "$archive"
    }
    printf '%s\n' "$archive"
}

own_images() {
    packed "$pod_image" "$(lab_bin)" pod
    packed localhost/coredns:lab "$(lab_bin)" coredns
    packed "localhost/metrics-server:$metrics_server_version" "$metrics_server_bin" metrics-server
}

# load_images NODE: everything it is to have from the start.
load_images() {
    local archives
    mkdir -p "$dir/images"
    mapfile -t archives < <(own_images && find "$dir/images" -name '*.tar' | sort)
    load_into "$1" "${archives[@]}"
}

# What a node has of an archive survives its reboot, and is not loaded twice.
load_into() {
    local node=$1 archive mark
    shift
    mkdir -p "$dir/nodes/$node/loaded"
    for archive; do
        mark=$dir/nodes/$node/loaded/$(stat -c '%n %s %Y' "$archive" | sha256sum | cut -c1-16)
        [ ! -f "$mark" ] || continue
        inside "$node" ctr --namespace k8s.io images import - <"$archive" >>"$dir/logs/images-$node.log" 2>&1 ||
            die "$node cannot load $archive: $(tail -n 1 "$dir/logs/images-$node.log")"
        : >"$mark"
    done
}

load_everywhere() {
    local archive archives=()
    for archive; do
        [ -f "$archive" ] || die "There is no file $archive."
        archives+=("$(readlink -f "$archive")")
    done
    together load_running "${archives[@]}"
}

# load_running FILE... NUMBER
load_running() {
    local node=node${*: -1}
    ! running "$node" || load_into "$node" "${@:1:$#-1}"
}
