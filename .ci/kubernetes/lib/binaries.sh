# shellcheck shell=bash
# Builds what a cluster is made of from Go modules, once a version, into a cache outside the tree.
# The folder k8s/VERSION-OS-ARCH is laid out as io.fabric8:kube-api-test expects it.

cache=${XDG_CACHE_HOME:-$HOME/.cache}/tradeplane/kubernetes
case "$(uname -m)" in
    x86_64) platform=linux-amd64 ;;
    aarch64) platform=linux-arm64 ;;
    *) platform=linux-$(uname -m) ;;
esac
kubernetes_bin=$cache/k8s/$kubernetes_version-$platform
kwok_bin=$cache/kwok/$kwok_version-$platform
metrics_server_bin=$cache/metrics-server/$metrics_server_version-$platform
helm_bin=$cache/helm/$helm_version-$platform

api_server_set=(etcd kube-apiserver kubectl)
fake_set=("${api_server_set[@]}" kube-controller-manager kube-scheduler)
real_set=("${fake_set[@]}" kubelet kube-proxy)

# What this module builds of its own is cached by what it is made of.
lab_bin() {
    local sum
    sum=$(cd "$here" && find cmd internal go.mod go.sum -type f ! -name '*_test.go' -print0 | sort -z |
        xargs -0 sha256sum | sha256sum)
    printf '%s' "$cache/lab/${sum:0:12}-$platform"
}

need_go() {
    local found
    found=$(GOTOOLCHAIN=local go env GOVERSION 2>/dev/null || true)
    [ -n "$found" ] && [ "$(printf '%s\ngo%s\n' "$found" "$needed_go" | sort -V | sed -n 1p)" = "go$needed_go" ] && return
    say "A test cluster is built with Go $needed_go or newer; found: ${found:-none}."
    say "Install it:  unpack the archive of https://go.dev/dl into /usr/local, and put /usr/local/go/bin on the PATH"
    die "         or  sudo apt-get install golang-$needed_go   (where Debian has it), and put /usr/lib/go-$needed_go/bin on the PATH"
}

# Every build of one version has the same bytes: no paths, no date, no C.
go_build() {
    (cd "$here" && CGO_ENABLED=0 GOTOOLCHAIN=local GOFLAGS='-mod=readonly -buildvcs=false' go build -trimpath "$@")
}

# Kubernetes' programs ask their own package for their version, and a cluster's parts compare theirs.
kubernetes_stamp() {
    local package minor=${kubernetes_version#*.}
    for package in k8s.io/component-base/version k8s.io/client-go/pkg/version; do
        printf -- '-X %s.gitVersion=v%s ' "$package" "$kubernetes_version"
        printf -- '-X %s.gitMajor=1 -X %s.gitMinor=%s ' "$package" "$package" "${minor%%.*}"
        printf -- '-X %s.gitCommit=0000000000000000000000000000000000000000 ' "$package"
        printf -- '-X %s.gitTreeState=clean -X %s.buildDate=1970-01-01T00:00:00Z ' "$package" "$package"
    done
}

kubernetes_package() {
    case "$1" in
        etcd) printf 'go.etcd.io/etcd/server/v3' ;;
        *) printf 'k8s.io/kubernetes/cmd/%s' "$1" ;;
    esac
}

# A program appears in the cache whole or not at all: keep FILE, then move.
publish() {
    mkdir -p "$(dirname "$2")"
    mv "$1" "$2"
}

build_kubernetes() {
    local name started
    for name; do
        [ ! -x "$kubernetes_bin/$name" ] || continue
        need_go
        started=$SECONDS
        say "Building $name (minutes the first time, seconds when Go's own cache is warm) ..."
        go_build -ldflags "-s -w $(kubernetes_stamp)" -o "$scratch/$name" "$(kubernetes_package "$name")"
        publish "$scratch/$name" "$kubernetes_bin/$name"
        say "Built $name in $((SECONDS - started)) s"
    done
}

# A program of somebody else's module, with the versions that module asks for.
install_module() {
    local target=$1 package=$2 started=$SECONDS
    [ ! -x "$target" ] || return 0
    need_go
    say "Building ${package##*/} (minutes the first time) ..."
    CGO_ENABLED=0 GOTOOLCHAIN=local GOFLAGS=-buildvcs=false GOBIN=$scratch go install -trimpath -ldflags '-s -w' "$package"
    publish "$scratch/$(basename "$target")" "$target"
    say "Built $(basename "$target") in $((SECONDS - started)) s"
}

build_lab() {
    local target name
    target=$(lab_bin)
    for name in lab pod coredns; do
        [ ! -x "$target/$name" ] || continue
        need_go
        say "Building $name ..."
        go_build -ldflags '-s -w' -o "$scratch/$name" "./cmd/$name"
        publish "$scratch/$name" "$target/$name"
    done
}

build_set() {
    case "$1" in
        api) build_kubernetes "${api_server_set[@]}" ;;
        fake)
            build_kubernetes "${fake_set[@]}"
            install_module "$kwok_bin/kwok" "sigs.k8s.io/kwok/cmd/kwok@v$kwok_version"
            build_lab
            ;;
        real)
            build_kubernetes "${real_set[@]}"
            build_lab
            install_module "$metrics_server_bin/metrics-server" \
                "sigs.k8s.io/metrics-server/cmd/metrics-server@v$metrics_server_version"
            ;;
        helm) install_module "$helm_bin/helm" "helm.sh/helm/v3/cmd/helm@v$helm_version" ;;
        all)
            build_set fake
            build_set real
            ;;
        *) die "binaries takes api, fake, real, helm or all, not $1" ;;
    esac
}

# One caller builds; another waits for it and then finds everything there.
need_binaries() {
    mkdir -p "$cache"
    (
        flock 9
        scratch=$(mktemp -d "$cache/.building.XXXXXX")
        trap 'rm -rf "$scratch"' EXIT
        build_set "$1"
    ) 9>"$cache/.lock"
}
