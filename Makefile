# Each target sets up what it needs, then does it. `make help` lists them.
PYTHON ?= python3
BACKEND ?= jax
ifeq ($(OS),Windows_NT)
BIN := Scripts
else
BIN := bin
endif
SITE := .venv/$(BIN)/python
TEST := .venv-test/$(BIN)/python
PIP := -m pip install --quiet --disable-pip-version-check
# The suite in two halves of about the same length: half of the snippets with the experiments and
# the labs, and everything else with the snippets of these chapters.
HALF := data/ or training/ or applications/
CODE := tests/test_snippets.py tests/test_evidence.py tests/test_labs.py
export NO_MKDOCS_2_WARNING := 1
export KERAS_BACKEND := $(BACKEND)

.DEFAULT_GOAL := help
.PHONY: help serve build links test record weights evidence lock font clean

help:  ## list the targets
	@grep -E '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 12

serve: .venv/ready  ## read and write: the guide on http://127.0.0.1:8000, reloaded at each change
	$(SITE) -m mkdocs serve --livereload

build: .venv/ready  ## write the site to site/
	$(SITE) -m mkdocs build --strict

links: build  ## ask each external link of the site once whether it still leads somewhere (needs a network)
	$(SITE) -m tools.links site README.md CONTRIBUTING.md

test: .venv/ready .venv-test/ready-$(BACKEND)  ## prove it: run the whole suite (BACKEND=jax, tensorflow or torch)
	$(TEST) -m tools.browser
	@mkdir -p .cache
	@echo "two runs side by side; that of $(CODE) prints when the other is done"
	@$(TEST) -m pytest $(CODE) -k "not ($(HALF))" > .cache/code.log 2>&1 & code=$$!; \
	$(TEST) -m pytest $(addprefix --ignore=,$(wordlist 2,9,$(CODE))) -k "not test_snippet_prints or $(HALF)"; rest=$$?; \
	wait $$code; code=$$?; cat .cache/code.log; exit $$((code || rest))

record: .venv-test/ready-jax  ## run the snippets and labs and record what they print and draw, and the diagrams (ONLY="name or name")
	$(TEST) -m pytest tests/test_snippets.py tests/test_labs.py tests/test_diagrams.py tests/test_sounds.py --regen-all $(if $(ONLY),-k "$(ONLY)",&& $(MAKE) weights)

weights: .venv-test/ready-jax  ## train the networks of the instruments anew and keep their weights for the pages
	for name in $(notdir $(basename $(wildcard docs/javascripts/*.json))); do \
		$(TEST) snippets/widgets/$$name.py docs/javascripts/$$name.json || exit 1; \
	done

evidence: .venv-test/ready-jax  ## run the experiments in full, seed by seed; goes on where it was stopped (ONLY=name)
	$(TEST) -m tools.evidence $(ONLY)
	$(TEST) -m pytest tests/test_evidence.py --regen-all

lock:  ## write requirements/*.txt anew from pyproject.toml, newest versions (needs uv)
	tools/lock.sh

font: .venv/ready .venv-test/ready-jax  ## write the formula font anew, with the characters that the pages use (needs npm)
	$(TEST) -m tools.subset_font

clean:  ## remove what the targets above made
	rm -rf .venv .venv-test .cache site

# The virtual environments. The one for reading holds no deep-learning library.
.venv/ready: requirements/site.txt
	$(PYTHON) -m venv .venv
	$(SITE) $(PIP) --require-hashes -r requirements/site.txt
	@touch $@

.venv-test/ready-jax: requirements/all.txt
	$(PYTHON) -m venv .venv-test
	$(TEST) $(PIP) --require-hashes -r requirements/all.txt
	@touch $@

.venv-test/ready-tensorflow: requirements/tensorflow.txt .venv-test/ready-jax
	$(TEST) $(PIP) --require-hashes -r requirements/tensorflow.txt
	@touch $@

# By version only: the wheel of PyTorch differs from platform to platform.
.venv-test/ready-torch: requirements/torch.txt .venv-test/ready-jax
	$(TEST) $(PIP) -r requirements/torch.txt
	@touch $@
