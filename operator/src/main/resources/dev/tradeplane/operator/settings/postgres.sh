#!/bin/sh
# Starts the database of an account; makes its data folder first when there is none.
set -eu

data=/var/lib/postgresql/data
password=/etc/tradeplane/postgres/password

# A half-made folder is thrown away, never used.
if [ ! -e "$data" ]; then
    rm -rf "$data.new"
    initdb --pgdata="$data.new" --username=postgres --pwfile="$password" --auth=scram-sha-256 \
        --data-checksums --encoding=UTF8 --locale=C --no-instructions
    echo 'host all all all scram-sha-256' >"$data.new/pg_hba.conf"
    mv "$data.new" "$data"
fi

# A volume's group rights, given by the kubelet, are more than the server accepts.
chmod 700 "$data"

# A failing CREATE ROLE must not leave its password in the log, hence log_min_error_statement.
exec postgres -D "$data" \
    -c listen_addresses='*' \
    -c unix_socket_directories='' \
    -c max_connections=100 \
    -c shared_buffers=128MB \
    -c wal_compression=on \
    -c max_wal_size=1GB \
    -c max_parallel_workers_per_gather=0 \
    -c random_page_cost=1.1 \
    -c jit=off \
    -c fsync=on \
    -c synchronous_commit=on \
    -c full_page_writes=on \
    -c log_line_prefix='%m [%p] %u ' \
    -c log_min_error_statement=panic \
    -c password_encryption=scram-sha-256
