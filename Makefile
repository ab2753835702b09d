# `make chat` and `make test` are all a newcomer needs; both set everything up first.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready
ARGS ?=

.PHONY: chat test check e2e serve poll bench lock clean setup

chat: $(READY)
	@$(BIN)/repere chat $(ARGS)

test: $(READY)
	$(BIN)/python -m pytest $(ARGS)

check: $(READY)
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/repere check
	$(BIN)/python -m pytest --cov=bot --cov-report=term:skip-covered --cov-fail-under=90

e2e: $(READY) tests/e2e/emulator/node_modules/.ready
	$(BIN)/python -m pytest tests/e2e -m e2e $(ARGS)

serve: $(READY)
	$(BIN)/repere serve $(ARGS)

poll: $(READY)
	$(BIN)/repere poll $(ARGS)

bench: .venv-bench/.ready
	.venv-bench/bin/python -m benchmarks $(ARGS)

setup: $(READY)

$(READY): requirements.lock pyproject.toml
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $@

# The peers want older libraries than ours, so they get an environment of their own.
.venv-bench/.ready: benchmarks/requirements.lock pyproject.toml
	@test -x .venv-bench/bin/python || $(PYTHON) -m venv .venv-bench
	@.venv-bench/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes -r benchmarks/requirements.lock
	@.venv-bench/bin/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $@

tests/e2e/emulator/node_modules/.ready: tests/e2e/emulator/package.json tests/e2e/emulator/package-lock.json
	cd tests/e2e/emulator && npm ci --silent --no-fund --no-audit
	@touch $@

# Needs `uv` on the PATH; writes what every machine installs, with hashes.
lock:
	uv pip compile --universal --python-version 3.11 --generate-hashes --no-header --no-emit-index-url \
	  --quiet --extra dev pyproject.toml requirements.build.in -o requirements.lock
	uv pip compile --universal --python-version 3.11 --generate-hashes --no-header --no-emit-index-url \
	  --quiet --extra dev --extra bench pyproject.toml requirements.build.in -o benchmarks/requirements.lock

clean:
	rm -rf $(VENV) .venv-bench var .mypy_cache .ruff_cache .pytest_cache .coverage
