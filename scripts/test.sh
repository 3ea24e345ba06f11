#!/bin/sh
# The whole suite: on SQLite, on PostgreSQL, the page's units, and the browser.
set -eu
cd "$(dirname "$0")/.."
sh scripts/machine.sh
py=$PWD/.venv/bin/python
work=$(mktemp -d)
chmod 755 "$work"
trap 'sh scripts/postgres.sh stop "$work/pg" >/dev/null 2>&1 || true; rm -rf "$work"' EXIT
export IMECE_DATA_DIR="$work/var"

echo "== SQLite"
(cd backend && "$py" -m pytest -n 2 -m "not browser")

if ls /usr/lib/postgresql/*/bin/initdb >/dev/null 2>&1; then
    echo "== PostgreSQL"
    url=$(sh scripts/postgres.sh start "$work/pg")
    (cd backend && DATABASE_URL=$url "$py" -m pytest -n 2 -m "not browser" apps config tests)
fi

echo "== page"
(cd frontend && npm run --silent test)

if command -v chromium >/dev/null 2>&1; then
    echo "== browser"
    (cd backend && "$py" -m pytest -m browser)
fi
