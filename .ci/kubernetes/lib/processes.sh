# shellcheck shell=bash
# Background processes of a cluster: DIR/run/NAME.pid holds the process id and when it started, so that a number the
# system gave to somebody else is never taken for ours; DIR/run/NAME.command holds how to start it again.

# When a process started, in clock ticks since boot; its name may hold blanks and brackets.
started_at() {
    local stat
    stat=$(cat "/proc/$1/stat" 2>/dev/null) || return 1
    ! wholly_dead "$1" "$stat" || return 1
    # shellcheck disable=SC2086
    set -- ${stat##*) }
    printf '%s' "${20}"
}

# A killed program keeps its ports until the last of its threads has gone, and its first thread may go before the others.
wholly_dead() {
    local threads
    [[ ${2##*) } = Z* ]] || return 1
    threads=("/proc/$1/task/"*)
    [ ${#threads[@]} -le 1 ]
}

pid_of() {
    local pid ticks
    read -r pid ticks 2>/dev/null <"$dir/run/$1.pid" || return 1
    [ "$(started_at "$pid")" = "$ticks" ] && printf '%s' "$pid"
}

running() { pid_of "$1" >/dev/null; }

# start NAME COMMAND...: in a session of its own, so that no terminal's Ctrl-C reaches it.
start() {
    local name=$1 pid
    shift
    mkdir -p "$dir/run" "$dir/logs"
    printf '%s\0' "$@" >"$dir/run/$name.command"
    setsid "$@" </dev/null >>"$dir/logs/$name.log" 2>&1 8>&- 9>&- &
    pid=$!
    printf '%s %s\n' "$pid" "$(started_at "$pid")" >"$dir/run/$name.pid"
}

start_again() {
    local command
    [ -f "$dir/run/$1.command" ] || die "No $1 was ever started in $dir."
    running "$1" && return
    mapfile -d '' -t command <"$dir/run/$1.command"
    start "$1" "${command[@]}"
}

# stop NAME [SECONDS]: asks, then kills.
stop() {
    local pid
    pid=$(pid_of "$1") || { rm -f "$dir/run/$1.pid"; return 0; }
    kill "$pid" 2>/dev/null || true
    within "${2:-10}" gone "$1" || kill -9 "$pid" 2>/dev/null || true
    within 5 gone "$1" || die "Process $pid ($1) does not end."
    rm -f "$dir/run/$1.pid"
}

gone() { ! running "$1"; }

kill_now() {
    local pid
    pid=$(pid_of "$1") || return 0
    kill -9 "$pid" 2>/dev/null || true
    within 5 gone "$1" || die "Process $pid ($1) does not end."
    rm -f "$dir/run/$1.pid"
}

show_log() {
    say "The last of $dir/logs/$1.log:"
    tail -n 20 "$dir/logs/$1.log" >&2 || true
}

# await SECONDS NAME CONDITION...: gives up at once when the process the condition waits for has died.
await() {
    local seconds=$1 name=$2
    shift 2
    within "$seconds" holds_or_dead "$name" "$@" && running "$name" && return
    show_log "$name"
    return 1
}

holds_or_dead() {
    local name=$1
    shift
    "$@" || gone "$name"
}

# A port nobody listens on, below those the system hands out itself, with two free ones after it.
free_ports() {
    local port
    while :; do
        port=$((15000 + RANDOM % 5000 * 3))
        if closed "$port" && closed $((port + 1)) && closed $((port + 2)); then
            printf '%s' "$port"
            return
        fi
    done
}

closed() { ! (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null; }
