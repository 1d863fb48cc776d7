# shellcheck shell=bash
# Container images come from archives, never from a registry: the cluster's own are packed from the programs built for
# it, the others are put into DIR/images, or given to "cluster load" while it runs.

pod_image=localhost/pod:lab

packed() {
    local archive=$2/$3.tar
    [ -f "$archive" ] || {
        "$(lab_bin)/lab" image --name "$1" --out "$archive.$$" "$2/$3"
        mv "$archive.$$" "$archive"
    }
    printf '%s\n' "$archive"
}

own_images() {
    packed "$pod_image" "$(lab_bin)" pod
    packed localhost/coredns:lab "$(lab_bin)" coredns
    packed "localhost/metrics-server:$metrics_server_version" "$metrics_server_bin" metrics-server
}

load_images() {
    local archive
    mkdir -p "$dir/images"
    while read -r archive; do load_into "$1" "$archive"; done < <(own_images && find "$dir/images" -name '*.tar' | sort)
}

# What a node has of an archive survives its reboot, and is not loaded twice.
load_into() {
    local node=$1 archive=$2 mark
    mark=$dir/nodes/$node/loaded/$(stat -c '%n %s %Y' "$archive" | sha256sum | cut -c1-16)
    [ ! -f "$mark" ] || return 0
    inside "$node" ctr --namespace k8s.io images import - <"$archive" >>"$dir/logs/images.log" 2>&1 ||
        die "$node cannot load $archive: $(tail -n 1 "$dir/logs/images.log")"
    mkdir -p "$(dirname "$mark")"
    : >"$mark"
}

load_everywhere() {
    local archive number
    for archive; do
        [ -f "$archive" ] || die "There is no file $archive."
        for ((number = 1; number <= node_count; number++)); do
            if running "node$number"; then load_into "node$number" "$(readlink -f "$archive")"; fi
        done
    done
}
