# İmece: the commands of a working day. `make run` does everything on a fresh clone.
PYTHON ?= python3
PY := .venv/bin/python
export PYTHONUTF8 := 1
SOURCES := $(shell find frontend/src docs/kilavuz frontend/index.html frontend/vite.config.ts -type f 2>/dev/null)

.PHONY: run test check bench api messages format screenshots

run: .venv/ready frontend/dist/index.html
	@exec $(PY) backend/manage.py serve

.venv/ready: backend/requirements.lock
	@test -x $(PY) || $(PYTHON) -m venv .venv
	@echo "Python bağımlılıkları kuruluyor…"
	@$(PY) -m pip install --quiet --disable-pip-version-check --require-hashes -r backend/requirements.lock
	@touch $@

.venv/ready-dev: backend/requirements-dev.lock .venv/ready
	@$(PY) -m pip install --quiet --disable-pip-version-check --require-hashes -r backend/requirements-dev.lock
	@touch $@

frontend/node_modules/.package-lock.json: frontend/package-lock.json
	@echo "Sayfanın bağımlılıkları kuruluyor…"
	@cd frontend && npm ci --no-audit --no-fund --loglevel=error
	@touch $@

frontend/dist/index.html: frontend/node_modules/.package-lock.json $(SOURCES)
	@echo "Sayfa derleniyor…"
	@cd frontend && npm run --silent build
	@touch $@

test: .venv/ready-dev frontend/dist/index.html
	@sh scripts/test.sh

check: .venv/ready-dev frontend/node_modules/.package-lock.json
	@sh scripts/check.sh

.venv/ready-bench: backend/requirements-bench.lock .venv/ready-dev
	@$(PY) -m pip install --quiet --disable-pip-version-check --require-hashes -r backend/requirements-bench.lock
	@touch $@

bench: .venv/ready-bench frontend/dist/index.html
	@sh scripts/machine.sh
	@$(PY) bench/run.py
	@$(PY) bench/foresight/run.py

api: .venv/ready-dev
	@cd backend && ../$(PY) manage.py spectacular --format openapi-json --file schema.json
	@cd frontend && npm run --silent api

messages: .venv/ready-dev
	@$(PY) -m babel.messages.frontend compile --directory backend/locale --domain django --statistics

format: .venv/ready-dev
	@cd backend && ../.venv/bin/ruff check --fix --quiet . ; ../.venv/bin/ruff format --quiet .

screenshots: .venv/ready-dev frontend/dist/index.html
	@$(PY) scripts/screenshots.py
