# `make chat` and `make test` are all a newcomer needs; both set everything up first.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready
DEV := $(VENV)/.ready-dev
E2E := $(VENV)/.ready-e2e
CARDS := $(VENV)/.ready-cards
EMULATOR := tests/e2e/emulator/node_modules/.ready
SECOND := tests/second_opinion/node_modules/.ready
PIP := -m pip install --quiet --disable-pip-version-check
ARGS ?=

.PHONY: chat test check e2e preview cards serve poll memo pictures bench oldest lock clean setup

chat: $(READY)
	@$(BIN)/repere chat $(ARGS)

test: $(DEV)
	$(BIN)/python -m pytest $(ARGS)

check: $(DEV)
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/repere check
	$(MAKE) test ARGS="--cov=bot --cov-report=term:skip-covered --cov-fail-under=90 $(ARGS)"

e2e: $(E2E) $(EMULATOR) $(SECOND)
	$(BIN)/python -m pytest tests/e2e tests/second_opinion -m e2e $(ARGS)

preview: $(READY)
	@$(BIN)/repere preview --open $(ARGS)

# Cards need more libraries than the rest; they are installed when the first card is made.
cards: $(CARDS)
	@$(BIN)/repere cards $(ARGS)

serve: $(READY)
	$(BIN)/repere serve $(ARGS)

poll: $(READY)
	$(BIN)/repere poll $(ARGS)

# The editors' list of all keys, from the models and what they mean in French.
memo: $(DEV)
	$(BIN)/python -m tests.guides.memo

# The pictures in the guides; needs Chromium and a font with emoji (Debian: fonts-noto-color-emoji).
pictures: $(E2E)
	$(BIN)/python -m tests.e2e.pictures $(ARGS)

bench: .venv-bench/.ready
	.venv-bench/bin/python -m benchmarks $(ARGS)

# The tests on the oldest versions of the libraries that pyproject.toml allows.
oldest: .venv-oldest/.ready
	.venv-oldest/bin/python -m pytest $(ARGS)

# What a server needs, without the tools of developers.
setup: $(READY)

$(READY): requirements.lock pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Repère needs Python 3.11 or later; name it with make PYTHON=python3.12")'
	@test -x $(BIN)/python || echo "Setting up, once: about half a minute"
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	@$(BIN)/python $(PIP) --require-hashes -r requirements.lock
	@$(BIN)/python $(PIP) --no-deps --no-build-isolation --editable .
	@touch $@

$(DEV): $(READY) requirements.dev.lock
	@$(BIN)/python $(PIP) --require-hashes -r requirements.dev.lock
	@touch $@

$(CARDS): $(READY) requirements.cards.lock
	@$(BIN)/python $(PIP) --require-hashes -r requirements.cards.lock
	@touch $@

$(E2E): $(DEV) requirements.e2e.lock
	@$(BIN)/python $(PIP) --require-hashes -r requirements.e2e.lock
	@touch $@

# The peers want other versions of some libraries, so they get an environment of their own.
.venv-bench/.ready: requirements.bench.lock pyproject.toml
	@test -x .venv-bench/bin/python || $(PYTHON) -m venv .venv-bench
	@.venv-bench/bin/python $(PIP) --require-hashes -r requirements.bench.lock
	@.venv-bench/bin/python $(PIP) --no-deps --no-build-isolation --editable .
	@touch $@

.venv-oldest/.ready: requirements.oldest.lock pyproject.toml
	@test -x .venv-oldest/bin/python || $(PYTHON) -m venv .venv-oldest
	@.venv-oldest/bin/python $(PIP) --require-hashes -r requirements.oldest.lock
	@.venv-oldest/bin/python $(PIP) --no-deps --no-build-isolation --editable .
	@touch $@

$(EMULATOR): tests/e2e/emulator/package.json tests/e2e/emulator/package-lock.json
	cd tests/e2e/emulator && npm ci --silent --no-fund --no-audit
	@touch $@

$(SECOND): tests/second_opinion/package.json tests/second_opinion/package-lock.json
	cd tests/second_opinion && npm ci --silent --no-fund --no-audit
	@touch $@

# Needs `uv` on the PATH; writes what every machine installs, with hashes. Extras stay in the lock:
# without them pip looks for the newest `pydantic[email]` beside the pinned `pydantic`, and refuses.
COMPILE := uv pip compile --universal --python-version 3.11 --generate-hashes --no-header --no-emit-index-url --no-strip-extras --quiet
lock:
	$(COMPILE) pyproject.toml requirements.build.in -o requirements.lock
	$(COMPILE) --extra dev -c requirements.lock pyproject.toml requirements.build.in -o requirements.dev.lock
	$(COMPILE) --extra cards -c requirements.dev.lock pyproject.toml requirements.build.in -o requirements.cards.lock
	$(COMPILE) --extra dev --extra e2e -c requirements.dev.lock pyproject.toml requirements.build.in -o requirements.e2e.lock
	$(COMPILE) --extra dev --extra bench pyproject.toml requirements.build.in -o requirements.bench.lock
	$(COMPILE) --extra dev --resolution lowest-direct pyproject.toml requirements.build.in -o requirements.oldest.lock

clean:
	rm -rf $(VENV) .venv-bench .venv-oldest var .mypy_cache .ruff_cache .pytest_cache .coverage
