# make run       read the articles in examples/ into a record and show one readout
# make test      style, types, import rules and tests
# make docs      the documentation as a site, in site/
# make pictures  of every page of the site anew, in docs/pictures/ (a few minutes; needs chromium)
# make train     the statement model anew, from ../shared/data/polnear (hours)
#
# Needs Python 3.11 or newer (PYTHON=... names one) and a C compiler; all else goes into .venv.

PYTHON ?= $(shell for p in python3.11 python3.12 python3.13 python3; do \
	$$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$p && break; done)
BIN := .venv/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet
CORPUS ?= ../shared/data/polnear

.PHONY: run test docs pictures train clean

run: .venv/.installed
	@$(BIN)/sayso read examples/diplomatic-row.txt
	@echo
	@mkdir -p build
	@$(BIN)/sayso add --record build/examples.db examples
	@echo "See them in a browser: $(BIN)/sayso serve --record build/examples.db --open"

test: .venv/.installed-test
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/pytest -n 2

docs: .venv/.installed-docs
	$(BIN)/mkdocs build --strict

pictures: .venv/.installed-test
	SAYSO_REQUIRE_CHROMIUM=1 $(BIN)/python tests/pictures.py

train: .venv/.installed-train
	$(BIN)/python -m sayso.training --corpus $(CORPUS)/train --dev $(CORPUS)/dev --run build/training

clean:
	rm -rf .venv build site

# A stamp says that what pyproject.toml asks for is installed; Sayso itself is installed in place.
.venv/.installed: pyproject.toml | .venv/bin/python
	@echo "Installing Sayso into .venv (a few minutes the first time)"
	$(PIP) install --editable .
	@touch $@

.venv/.installed-%: pyproject.toml | .venv/bin/python
	@echo "Installing Sayso into .venv, with what \"$*\" needs (a few minutes the first time)"
	$(PIP) install --editable '.[$*]'
	@touch $@

.venv/bin/python:
	@test -n "$(PYTHON)" || { echo "No Python 3.11 or newer found; install one, or name it: make PYTHON=/path/to/python3"; exit 1; }
	$(PYTHON) -m venv .venv
