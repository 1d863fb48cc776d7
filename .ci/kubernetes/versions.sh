# shellcheck shell=bash disable=SC2034
# What a test cluster is made of. Those of Kubernetes, etcd and CoreDNS are in go.mod.
kubernetes_version=$(awk '$1 == "k8s.io/kubernetes" { print substr($2, 2) }' "$here/go.mod")
kwok_version=0.7.0
metrics_server_version=0.9.0
helm_version=3.22.0
needed_go=1.26
