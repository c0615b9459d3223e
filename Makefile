# The two commands a newcomer needs: `make run` and `make test`.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
INSTALLED := $(VENV)/.installed
INPUT ?= data/raw
OUT ?= data/out
KNOWN ?= known_failures.yaml
OPTIONS ?=
CASES ?= 2000
SEED ?= 1
PARTS := lint types layers check unit

.DEFAULT_GOAL := help
.PHONY: help install run nightly check test lint types layers unit lock docs bench benchnight benchspeed benchreaders surfaces growth fuzz explore pictures clean

help:  ## list the commands
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | awk -F ':.*## ' '{printf "  make %-10s %s\n", $$1, $$2}'

install: $(INSTALLED)  ## a .venv with everything, at the exact versions of the lock file

$(INSTALLED): requirements.lock pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit("gongbo needs Python 3.11 or newer; this is %d.%d. Call: make PYTHON=python3.11" % sys.version_info[:2] if sys.version_info < (3, 11) else 0)'
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@# What pip does for packages that are not editable; later changes are compiled by whoever runs them first.
	$(BIN)/python -m compileall -q ingest parsers schemas
	@touch $(INSTALLED)

run: install  ## turn data/raw into data/out/records.jsonl
	$(BIN)/gongbo run data/raw --out data/out

nightly: install  ## bring OUT up to date with INPUT, for cron
	$(BIN)/gongbo run "$(INPUT)" --out "$(OUT)" --known "$(KNOWN)" $(OPTIONS)

check: install  ## compare what the samples give with tests/golden
	$(BIN)/gongbo check

# One part that fails does not hide the others: all are run, and the last line names those that failed.
test: install  ## lint, types, import layers, samples, tests: all of them, whatever fails
	@failed=; \
	for part in $(PARTS); do \
		echo "== $$part"; \
		$(MAKE) --no-print-directory $$part || failed="$$failed $$part"; \
	done; \
	if [ -n "$$failed" ]; then echo "make test: failed:$$failed"; exit 1; fi; \
	echo "make test: all parts passed: $(PARTS)"

lint: install
	@failed=; for look in "check" "format --check"; do $(BIN)/ruff $$look . || failed=1; done; [ -z "$$failed" ]

types: install
	$(BIN)/mypy

layers: install
	$(BIN)/lint-imports

unit: install
	@# Two at once: each of them holds a language model.
	$(BIN)/python -m pytest -n 2 --dist worksteal

lock: install  ## write requirements.lock anew from pyproject.toml (needs pip-tools in .venv)
	$(BIN)/pip-compile --quiet --extra dev --generate-hashes --allow-unsafe --strip-extras --no-emit-index-url \
		--no-emit-trusted-host --no-emit-find-links --no-emit-options --no-header --output-file requirements.lock pyproject.toml

docs: install  ## write the Korean pages anew that are made of the dictionary
	$(BIN)/gongbo schema dictionary > docs/ko/dictionary.md
	$(BIN)/gongbo schema issues > docs/ko/issues.md

bench: install  ## time the finding of facts on the samples
	$(BIN)/python bench/facts.py

benchnight: install  ## time and memory of nights over many documents
	$(BIN)/python bench/nightly.py

benchspeed: install  ## ratios of gongbo to the least that could be done
	$(BIN)/python bench/speed.py

benchreaders: install  ## time the reading of the samples, of every format
	$(BIN)/python bench/readers.py

surfaces: install  ## write the samples in forty ways and print what stays the same, for docs/stable.md
	$(BIN)/python tests/surface/surfaces.py

growth: install  ## CPU seconds of every shape of text at n and at 4n, for docs/speed.md
	$(BIN)/python tests/surface/growth.py

fuzz: install  ## put hostile files through a run and check its output; CASES=2000 SEED=1
	$(BIN)/python tests/surface/fuzz.py --cases $(CASES) --seed $(SEED)

explore: install  ## run the properties on examples that make test does not see; SEED=1
	$(BIN)/python -m pytest -m hypothesis --hypothesis-profile explore --hypothesis-seed $(SEED)

pictures: install  ## take the pictures of docs/review.md anew (needs Chromium)
	$(BIN)/python bench/pictures.py

clean:  ## remove what install, run and test left behind
	rm -rf $(VENV) .mypy_cache .ruff_cache .pytest_cache .hypothesis
	find data/out -mindepth 1 ! -name .gitkeep -delete
