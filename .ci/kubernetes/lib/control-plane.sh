# shellcheck shell=bash
# etcd, API server, controller manager and scheduler of one cluster, each a process of this machine.

service_cidr=10.96.0.0/16
pod_cidr=10.244.0.0/16
service_address=10.96.0.1
dns_address=10.96.0.10

kube() { KUBECONFIG=$dir/kubeconfig "$kubernetes_bin/kubectl" "$@"; }

control_plane_up() {
    if ! running etcd; then start_etcd; fi
    await 30 etcd kube_etcd_answers || die 'etcd did not start.'
    if ! running kube-apiserver; then start_api_server; fi
    await 90 kube-apiserver api_ready || die 'The API server did not become ready.'
    if ! running kube-controller-manager; then start_controller_manager; fi
    if ! running kube-scheduler; then start_scheduler; fi
}

control_plane_down() {
    local name
    for name in kube-scheduler kube-controller-manager kube-apiserver etcd; do stop "$name" 5; done
}

api_ready() { kube get --raw=/readyz >/dev/null 2>&1; }

kube_etcd_answers() { ! closed "$etcd_port"; }

default_account_exists() { kube get serviceaccount default >/dev/null 2>&1; }

start_etcd() {
    start etcd "$kubernetes_bin/etcd" --name etcd --data-dir "$dir/etcd" --unsafe-no-fsync --logger zap --log-level warn \
        --listen-client-urls "http://127.0.0.1:$etcd_port" --advertise-client-urls "http://127.0.0.1:$etcd_port" \
        --listen-peer-urls "http://127.0.0.1:$((etcd_port + 1))" \
        --initial-advertise-peer-urls "http://127.0.0.1:$((etcd_port + 1))" \
        --initial-cluster "etcd=http://127.0.0.1:$((etcd_port + 1))" \
        --quota-backend-bytes 4294967296 --auto-compaction-mode periodic --auto-compaction-retention 5m
}

# A cluster of fake nodes has nobody behind the API server's Service, and a loopback address may not stand there.
api_server_address() {
    if [ "$kind" = fake ]; then
        printf '%s\n' --endpoint-reconciler-type=none --bind-address=127.0.0.1 --advertise-address=127.0.0.1
    else
        printf '%s\n' --bind-address="$api_address" --advertise-address="$api_address"
    fi
}

start_api_server() {
    local address
    mapfile -t address < <(api_server_address)
    start kube-apiserver "$kubernetes_bin/kube-apiserver" "${address[@]}" --secure-port="$api_port" \
        --etcd-servers="http://127.0.0.1:$etcd_port" \
        --tls-cert-file="$pki/apiserver.crt" --tls-private-key-file="$pki/apiserver.key" --client-ca-file="$pki/ca.crt" \
        --service-account-key-file="$pki/service-accounts.pub" \
        --service-account-signing-key-file="$pki/service-accounts.key" \
        --service-account-issuer=https://kubernetes.default.svc \
        --service-cluster-ip-range="$service_cidr" --authorization-mode=Node,RBAC \
        --enable-admission-plugins=NodeRestriction --allow-privileged=true \
        --kubelet-preferred-address-types=InternalIP --kubelet-certificate-authority="$pki/ca.crt" \
        --kubelet-client-certificate="$pki/kubelet-client.crt" --kubelet-client-key="$pki/kubelet-client.key" \
        --requestheader-client-ca-file="$pki/ca.crt" --requestheader-allowed-names=front-proxy \
        --requestheader-username-headers=X-Remote-User --requestheader-group-headers=X-Remote-Group \
        --requestheader-extra-headers-prefix=X-Remote-Extra- --enable-aggregator-routing=true \
        --proxy-client-cert-file="$pki/front-proxy.crt" --proxy-client-key-file="$pki/front-proxy.key"
}

start_controller_manager() {
    local config=$pki/controller-manager.kubeconfig
    start kube-controller-manager "$kubernetes_bin/kube-controller-manager" --kubeconfig="$config" \
        --authentication-kubeconfig="$config" --authorization-kubeconfig="$config" --secure-port=0 \
        --leader-elect=false --use-service-account-credentials=true --kube-api-qps=200 --kube-api-burst=400 \
        --service-account-private-key-file="$pki/service-accounts.key" --root-ca-file="$pki/ca.crt" \
        --cluster-signing-cert-file="$pki/ca.crt" --cluster-signing-key-file="$pki/ca.key" \
        --allocate-node-cidrs=false --node-monitor-grace-period=20s \
        --horizontal-pod-autoscaler-sync-period=5s --horizontal-pod-autoscaler-initial-readiness-delay=5s \
        --horizontal-pod-autoscaler-cpu-initialization-period=20s
}

start_scheduler() {
    local config=$pki/scheduler.kubeconfig
    start kube-scheduler "$kubernetes_bin/kube-scheduler" --kubeconfig="$config" --authentication-kubeconfig="$config" \
        --authorization-kubeconfig="$config" --secure-port=0 --leader-elect=false --kube-api-qps=200 --kube-api-burst=400
}
