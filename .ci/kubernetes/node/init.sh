#!/usr/bin/env bash
# Process 1 of a node. Gives it a /run and a /var of its own, and keeps its programs running.
set -euo pipefail
: "${node:?}" "${number:?}" "${cgroup:?}" "${address:?}" "${nodes:?}" "${route_through:?}"
: "${dir:?}" "${here:?}" "${kubernetes_bin:?}" "${lab:?}"
# shellcheck source=../lib/say.sh
. "$here/lib/say.sh"
disk=$dir/nodes/$node

# Everything of this machine that the node uses is brought below /run/tradeplane.
lay_out() {
    local stage=$disk/run
    mkdir -p "$stage" "$disk/var"/{lib,log/pods,log/containers,tmp}
    ln -sfn /run "$disk/var/run"
    mount -t tmpfs -o mode=755 tmpfs "$stage"
    mkdir -p "$stage"/{mount,lock,netns,containerd} "$stage/tradeplane"/{bin,volumes,cni,pki}
    mount --bind "$kubernetes_bin" "$stage/tradeplane/bin"
    mount --bind "$dir/volumes" "$stage/tradeplane/volumes"
    cp "$lab" "$stage/tradeplane/lab"
    cp "$dir/pki/"{ca.crt,"$node.crt","$node.key","$node.kubeconfig",proxy.kubeconfig,lab.kubeconfig} "$stage/tradeplane/pki"
    configure kubelet.yaml >"$stage/tradeplane/kubelet.yaml"
    configure proxy.yaml >"$stage/tradeplane/proxy.yaml"
    configure cni.conflist >"$stage/tradeplane/cni/10-pods.conflist"
    cp "$here/node/containerd.toml" "$stage/tradeplane/containerd.toml"
    printf 'search .\n' >"$stage/tradeplane/resolv.conf"
    mount --move "$stage" /run
    mount --bind "$disk/var" /var
    mount --make-rshared /
}

configure() { sed "s|@NODE@|$node|g;s|@NUMBER@|$number|g;s|@ADDRESS@|$address|g;s|@CGROUP@|$cgroup|g" "$here/node/$1"; }

# Kubelet sets these for the whole machine; let it believe that it did.
pretend_settings() {
    local setting name
    for setting in vm/overcommit_memory=1 vm/panic_on_oom=0 kernel/panic=10 kernel/panic_on_oops=1 \
        kernel/keys/root_maxkeys=1000000 kernel/keys/root_maxbytes=25000000; do
        name=${setting%=*}
        printf '%s\n' "${setting#*=}" >"/run/tradeplane/$(basename "$name")"
        mount --bind "/run/tradeplane/$(basename "$name")" "/proc/sys/$name"
    done
}

connect() {
    local other
    hostname "$node"
    within 10 test -e /proc/sys/net/ipv4/conf/eth0 || die 'nobody plugged the node in'
    ip link set lo up
    ip address add "$address/24" dev eth0
    ip link set eth0 up
    ip route add 10.199.0.0/16 via "$route_through"
    ip route add 10.96.0.0/16 via "$route_through"
    for ((other = 1; other <= nodes; other++)); do
        [ "$other" = "$number" ] || ip route add "10.244.$other.0/24" via "10.199.0.1$other"
    done
    printf 1 >/proc/sys/net/ipv4/ip_forward
}

# keep NAME COMMAND...: what ends is started again, as a service manager would.
keep() {
    local name=$1
    shift
    while :; do
        "$@" >>"/var/log/$name.log" 2>&1 </dev/null || true
        sleep 1
    done &
}

lay_out
pretend_settings
connect
cd /
PATH=$PATH:/usr/sbin:/sbin
keep containerd containerd --config /run/tradeplane/containerd.toml
# The other side loads the images, however long that takes, and gives up on its own.
until [ -e /run/tradeplane/images-loaded ]; do sleep 0.1; done
keep kubelet /run/tradeplane/bin/kubelet --config /run/tradeplane/kubelet.yaml \
    --kubeconfig "/run/tradeplane/pki/$node.kubeconfig" --hostname-override "$node" --node-ip "$address"
keep kube-proxy /run/tradeplane/bin/kube-proxy --config /run/tradeplane/proxy.yaml
keep policies /run/tradeplane/lab policies --kubeconfig /run/tradeplane/pki/lab.kubeconfig --node "$node" \
    --pods "10.244.$number.0/24"
# Waiting is also what buries the processes whose parents died.
while :; do wait || true; done
