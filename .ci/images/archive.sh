# shellcheck shell=bash
# Writes images as tar files that hold an OCI layout, and the manifest.json that docker and podman load. Nothing in them depends on
# when, where or by whom they were built. Expects $blobs, a folder of files named by their digest, and $epoch.
# shellcheck disable=SC2154 # both are the caller's

digest_of() { sha256sum "$1" | cut -d' ' -f1; }

# Keeps what it reads; prints its digest.
blob() {
    local new sum
    new=$(mktemp "$blobs/new.XXXXXX")
    cat >"$new"
    sum=$(digest_of "$new")
    mv "$new" "$blobs/$sum"
    printf '%s\n' "$sum"
}

packed() {
    tar --create --sort=name --format=gnu --mtime="@$epoch" --numeric-owner --owner=0 --group=0 "$@"
}

# layer ROOT PATH...: the paths of a root file system as a layer.
layer() {
    local root=$1
    shift
    packed --directory "$root" "$@" | blob
}

architecture() {
    case "$(uname -m)" in
        x86_64) printf amd64 ;;
        aarch64) printf arm64 ;;
        *) uname -m ;;
    esac
}

# joined FORMAT ITEM...: the items as a JSON array's content.
joined() {
    local format=$1 separator=''
    shift
    for item; do
        # shellcheck disable=SC2059 # the format is what this is given
        printf "%s$format" "$separator" "$item"
        separator=,
    done
}

# config RUN LAYER...: RUN is the JSON of what a container runs with.
config() {
    local run=$1
    shift
    printf '{"architecture":"%s","os":"linux","created":"%s","config":%s,"rootfs":{"type":"layers","diff_ids":[%s]}}' \
        "$(architecture)" "$(date -u -d "@$epoch" +%FT%TZ)" "$run" "$(joined '"sha256:%s"' "$@")" | blob
}

# descriptor KIND DIGEST
descriptor() {
    printf '{"mediaType":"application/vnd.oci.image.%s","digest":"sha256:%s","size":%s' "$1" "$2" "$(stat -c %s "$blobs/$2")"
}

manifest() {
    local config=$1 layers=()
    shift
    for sum; do layers+=("$(descriptor layer.v1.tar "$sum")}"); done
    printf '{"schemaVersion":2,"mediaType":"application/vnd.oci.image.manifest.v1+json","config":%s,"layers":[%s]}' \
        "$(descriptor config.v1+json "$config")}" "$(joined '%s' "${layers[@]}")" | blob
}

# The image under one of its names, as an entry of the OCI index.
named() {
    printf '%s,"annotations":{"io.containerd.image.name":"%s","org.opencontainers.image.ref.name":"%s"}}' "$1" "$2" "${2##*:}"
}

# image_archive OUT NAMES RUN LAYER...: names in full, docker.io/tradeplane/gateway:tag, with spaces between.
image_archive() {
    local out=$1 names=() run=$3 name config manifest folder entries=()
    read -ra names <<<"$2"
    shift 3
    config=$(config "$run" "$@")
    manifest=$(manifest "$config" "$@")
    folder=$(mktemp -d "$blobs/../archive.XXXXXX")
    mkdir -p "$folder/blobs/sha256"
    for sum in "$config" "$manifest" "$@"; do ln -f "$blobs/$sum" "$folder/blobs/sha256/$sum"; done
    printf '{"imageLayoutVersion":"1.0.0"}' >"$folder/oci-layout"
    for name in "${names[@]}"; do entries+=("$(named "$(descriptor manifest.v1+json "$manifest")" "$name")"); done
    printf '{"schemaVersion":2,"manifests":[%s]}' "$(joined '%s' "${entries[@]}")" >"$folder/index.json"
    printf '[{"Config":"blobs/sha256/%s","RepoTags":[%s],"Layers":[%s]}]' \
        "$config" "$(joined '"%s"' "${names[@]#docker.io/}")" "$(joined '"blobs/sha256/%s"' "$@")" >"$folder/manifest.json"
    packed --file "$out.new" --directory "$folder" --mode=u=rwX,go=rX blobs index.json manifest.json oci-layout
    rm -rf "$folder"
    mv "$out.new" "$out"
}
