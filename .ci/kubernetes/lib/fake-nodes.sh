# shellcheck shell=bash
# Nodes that exist in the API alone: kwok keeps them Ready and lets their pods pass through their states.

fake_nodes_up() {
    local number
    if ! running kwok; then
        start kwok "$kwok_bin/kwok" --kubeconfig="$pki/lab.kubeconfig" --manage-all-nodes=true --node-ip=127.0.0.1 \
            --cidr="$pod_cidr" --node-lease-duration-seconds=40 --server-address="127.0.0.1:$((etcd_port + 2))"
    fi
    for ((number = 1; number <= node_count; number++)); do fake_node "$number"; done | kube apply -f - >/dev/null
    kube wait --for=condition=Ready node -l type=kwok --timeout=60s >/dev/null || die 'The fake nodes did not become ready.'
}

fake_node() {
    cat <<YAML
---
apiVersion: v1
kind: Node
metadata:
  name: fake$1
  labels: {type: kwok, kubernetes.io/hostname: fake$1, kubernetes.io/os: linux, kubernetes.io/arch: ${platform#linux-}}
status:
  allocatable: &size {cpu: "512", memory: 2Ti, ephemeral-storage: 10Ti, pods: "5000"}
  capacity: *size
YAML
}
