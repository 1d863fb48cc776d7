# shellcheck shell=sh
# What the recipes of root file systems share.

# settle ROOT: sets one time on all files. The JVM's cache remembers those of the jars, and equal images have equal digests.
settle() { find "$1" -exec touch -h -d "@${SOURCE_DATE_EPOCH:-1795305600}" {} +; }

# copy_libraries ROOT FILE...: what the programs and libraries named need from outside the root, at the path their loader seeks it.
copy_libraries() {
    into=$1
    shift
    ldd "$@" 2>/dev/null | sed -n -e 's/.*=> \(\/[^ ]*\) .*/\1/p' -e 's/^[[:space:]]*\(\/[^ ]*ld-[^ ]*\) .*/\1/p' | sort -u |
        while IFS= read -r library; do
            case "$library" in "$into"/*) continue ;; esac
            mkdir -p "$into${library%/*}"
            cp -L "$library" "$into$library"
        done
}

# make_folders ROOT: what every container expects, and modes that do not depend on who built it.
make_folders() {
    mkdir -p "$1/dev" "$1/etc" "$1/proc" "$1/run" "$1/sys" "$1/tmp" "$1/var"
    ln -s ../run "$1/var/run"
    printf '%s\n' 'hosts: files dns' 'passwd: files' 'group: files' >"$1/etc/nsswitch.conf"
    chmod -R u=rwX,go=rX "$1"
    chmod 1777 "$1/tmp"
}

# make_user ROOT NAME ID HOME
make_user() {
    mkdir -p "$1/etc"
    printf '%s\n' 'root:x:0:0:root:/:/sbin/nologin' "$2:x:$3:$3:$2:$4:/sbin/nologin" >"$1/etc/passwd"
    printf '%s\n' 'root:x:0:' "$2:x:$3:" >"$1/etc/group"
}
