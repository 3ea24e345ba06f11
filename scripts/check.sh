#!/bin/sh
# Lint, types and the contracts between the floors and rooms.
set -eu
cd "$(dirname "$0")/.."
bin=$PWD/.venv/bin
export IMECE_DATA_DIR="${IMECE_DATA_DIR:-$(mktemp -d)}"
(
    cd backend
    "$bin/ruff" check .
    "$bin/ruff" format --check .
    "$bin/lint-imports"
    "$bin/mypy" apps config turkish foresight
    "$bin/python" manage.py makemigrations --check --dry-run
)
(
    cd frontend
    npm run --silent lint
    npm run --silent typecheck
    npm run --silent floors
)
