# shellcheck shell=bash
# The control groups a node keeps its pods in: one tree a controller (version 1, and what it has of 2), or one for all
# (version 2).

# Named after the folder too: clusters in network spaces of their own share these trees.
cgroup_of() { printf 'tradeplane-%s-%s' "$(printf '%s' "$dir" | sha256sum | cut -c1-8)" "$1"; }

cgroup_trees() {
    local controller
    if [ -f /sys/fs/cgroup/cgroup.controllers ]; then
        printf '/sys/fs/cgroup\n'
        return
    fi
    for controller in cpu cpuacct cpuset memory devices freezer blkio pids systemd unified; do
        [ ! -d "/sys/fs/cgroup/$controller" ] || printf '/sys/fs/cgroup/%s\n' "$controller"
    done
}

cgroups_up() {
    local tree
    while read -r tree; do
        mkdir -p "$tree/$1"
        case "$tree" in
            */cpuset)
                cat "$tree/cpuset.cpus" >"$tree/$1/cpuset.cpus"
                cat "$tree/cpuset.mems" >"$tree/$1/cpuset.mems"
                ;;
            /sys/fs/cgroup)
                printf '+cpu +cpuset +memory +pids +io' >"$tree/cgroup.subtree_control"
                printf '+cpu +cpuset +memory +pids +io' >"$tree/$1/cgroup.subtree_control"
                ;;
        esac
    done < <(cgroup_trees)
}

# A group goes once the last process in it is gone, which takes the kernel a moment after the kill.
cgroups_down() { within 20 cgroups_removed "$1" || die "Control groups of $1 stay: processes are left in them."; }

cgroups_removed() {
    local tree left=0
    while read -r tree; do
        [ ! -d "$tree/$1" ] || find "$tree/$1" -depth -type d -exec rmdir {} + 2>/dev/null || true
        [ ! -d "$tree/$1" ] || left=1
    done < <(cgroup_trees)
    [ "$left" = 0 ]
}
