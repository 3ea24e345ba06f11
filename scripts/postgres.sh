#!/bin/sh
# A throw-away PostgreSQL for tests and measurements: `postgres.sh start DIR` prints its DATABASE_URL, `postgres.sh stop DIR`.
set -eu
bin=$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -n 1)
dir=$2
as_owner() { if [ "$(id -u)" = 0 ]; then su postgres -c "$1"; else sh -c "$1"; fi; }
case "$1" in
start)
    mkdir -p "$dir"
    port=$(python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')
    [ "$(id -u)" = 0 ] && chown postgres "$dir"
    as_owner "$bin/initdb -D $dir/db -U imece -A trust --locale=C.UTF-8 >/dev/null"
    as_owner "$bin/pg_ctl -D $dir/db -w -l $dir/log -o '-p $port -k $dir -c fsync=off -c listen_addresses=127.0.0.1' start >/dev/null"
    as_owner "$bin/createdb -h 127.0.0.1 -p $port -U imece imece"
    echo "postgres://imece@127.0.0.1:$port/imece"
    ;;
stop) as_owner "$bin/pg_ctl -D $dir/db -m immediate stop >/dev/null" || true ;;
esac
