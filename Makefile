# `make brief` and `make test` do all the set-up on a machine with Python 3.11+, make and the package registries.
PYTHON ?= python3
VENV ?= .venv
BIN := $(VENV)/bin
APERTIUM := apertium apertium-por-cat apertium-fra-cat apertium-spa-cat

.PHONY: brief test check install dev apertium bench clean

brief: install apertium
	@$(BIN)/gen brief --lang fr --lang pt-BR; code=$$?; \
	if [ $$code -eq 1 ] && ! command -v apertium >/dev/null; then \
	  echo "Portuguese is done. French needs Apertium (on Debian: apt-get install $(APERTIUM)) or an Argos package (gen models install en fr)."; \
	else exit $$code; fi

test: dev apertium
	$(BIN)/python -m pytest $(PYTEST_ARGS)

check: dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

install: $(VENV)/.installed
dev: $(VENV)/.installed-dev

$(VENV)/bin/python:
	$(PYTHON) -m venv $(VENV)

$(VENV)/.installed: pyproject.toml | $(VENV)/bin/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable .
	@touch $@

$(VENV)/.installed-dev: pyproject.toml | $(VENV)/bin/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[dev]'
	@touch $@ $(VENV)/.installed

# Apertium is a system program: installed where apt-get may be used without a password, else left out with a word.
apertium:
	@if [ -e /usr/share/apertium/modes/cat-fra.mode ] && [ -e /usr/share/apertium/modes/cat-spa.mode ] && [ -e /usr/share/apertium/modes/por-cat.mode ]; then :; \
	elif ! command -v apt-get >/dev/null; then echo "No apt-get here: going on without Apertium."; \
	elif [ "$$(id -u)" -eq 0 ]; then apt-get update -qq; DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $(APERTIUM) >/dev/null || echo "Apertium could not be installed: going on without it."; \
	elif sudo -n true 2>/dev/null; then sudo -n apt-get update -qq; sudo -n env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $(APERTIUM) >/dev/null || echo "Apertium could not be installed: going on without it."; \
	else echo "Not root: going on without Apertium."; fi

bench: dev
	$(BIN)/python bench/startup.py --quick

clean:
	rm -rf $(VENV) .gen build dist .pytest_cache .mypy_cache .ruff_cache
