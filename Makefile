# Everything is done inside .venv; a Python of 3.11 or newer and make are all that is needed.

PYTHON ?= $(shell for python in python3 python3.14 python3.13 python3.12 python3.11 python; do \
	if $$python -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then \
	echo $$python; break; fi; done)
BIN := .venv/bin

.PHONY: install demo test bench lock pictures clean

install: .venv/installed

.venv/installed: requirements.lock pyproject.toml
	@test -n "$(PYTHON)" || { echo "Gioia needs Python 3.11 or newer: install one, or name it with make PYTHON=…"; exit 1; }
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $@

demo: install
	$(BIN)/gioia demo .
	@if [ -t 0 ] && [ -t 1 ]; then $(BIN)/gioia; fi

test: install
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/pytest -n auto

bench: install
	$(BIN)/python -m tests.bench

# The pictures of the README, made from the sample.
pictures: install
	$(BIN)/python docs/pictures.py

# Needs uv; the file names no index, so that any mirror of PyPI serves.
lock:
	printf '%s\n' '# Every package with its hash, for every platform: make lock writes it, make install reads it.' > requirements.lock
	uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url \
		--no-header --no-annotate --group dev pyproject.toml >> requirements.lock

clean:
	rm -rf .venv build dist .mypy_cache .ruff_cache .hypothesis
