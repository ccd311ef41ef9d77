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
# One of two halves of the suite of about the same length.
CODE := tests/test_snippets.py tests/test_evidence.py tests/test_labs.py
export NO_MKDOCS_2_WARNING := 1
export KERAS_BACKEND := $(BACKEND)

.DEFAULT_GOAL := help
.PHONY: help serve build zip zensical links test audit mutants record weights evidence lock font clean

help:  ## list the targets
	@grep -E '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 12

serve: .venv/ready  ## read and write: the guide on http://127.0.0.1:8000, reloaded at each change
	$(SITE) -m mkdocs serve --livereload

build: .venv/ready  ## write the site to site/, whole or not at all
	$(SITE) -m tools.build

zip: .venv/ready  ## the same, with two files to take along: the guide as a folder, and all snippets
	DOWNLOADS=yes $(SITE) -m tools.build zip

zensical:  ## build with the newest Zensical, too, and compare page by page
	$(PYTHON) -m venv .venv-zensical
	.venv-zensical/$(BIN)/python $(PIP) --require-hashes -r requirements/site.txt
	.venv-zensical/$(BIN)/python $(PIP) --upgrade zensical
	.venv-zensical/$(BIN)/python -m tools.zensical

links: build  ## ask each external link of the site once whether it still leads somewhere (needs a network)
	$(SITE) -m tools.links site README.md CONTRIBUTING.md SECURITY.md

test: .venv/ready .venv-test/ready-$(BACKEND)  ## prove it: run the whole suite (BACKEND=jax, tensorflow or torch)
	$(TEST) -m tools.browser
	@mkdir -p .cache
	@echo "two runs side by side; that of $(CODE) prints when the other is done"
	@$(TEST) -m pytest $(CODE) > .cache/code.log 2>&1 & code=$$!; \
	$(TEST) -m pytest $(addprefix --ignore=,$(CODE)); rest=$$?; \
	wait $$code; code=$$?; cat .cache/code.log; exit $$((code || rest))

audit: .venv/ready .venv-test/ready-$(BACKEND)  ## sweep: measure every page (one to two hours; tables in .cache/*.md; Lighthouse needs npm)
	$(TEST) -m tools.browser
	$(TEST) -m pytest audit

mutants: .venv/ready .venv-test/ready-jax  ## change one token at a time and see whether the suite notices (hours; goes on where it was stopped; ONLY="part of a name")
	$(TEST) -m tools.browser
	$(TEST) -m tools.mutants $(ONLY)

record: .venv-test/ready-jax  ## run the snippets and labs and record what they print and draw, and the diagrams (ONLY="name or name")
	$(TEST) -m pytest tests/test_snippets.py tests/test_labs.py tests/test_diagrams.py tests/test_sounds.py --regen-all $(if $(ONLY),-k "$(ONLY)",&& $(MAKE) weights)

weights: .venv-test/ready-jax  ## train the networks of the instruments anew and keep their weights for the pages
	for name in $(notdir $(basename $(wildcard docs/javascripts/*.json))); do \
		$(TEST) snippets/widgets/$$name.py docs/javascripts/.$$name.json.new \
		&& mv docs/javascripts/.$$name.json.new docs/javascripts/$$name.json || exit 1; \
	done

evidence: .venv-test/ready-jax  ## run the experiments in full, seed by seed; goes on where it was stopped (ONLY=name)
	$(TEST) -m tools.evidence $(ONLY)
	$(TEST) -m pytest tests/test_evidence.py tests/test_myths.py --regen-all

lock:  ## write requirements/*.txt anew from pyproject.toml, newest versions (needs uv)
	tools/lock.sh

font: .venv/ready .venv-test/ready-jax  ## write the formula font anew, with the characters that the pages use (needs npm)
	$(TEST) -m tools.subset_font

clean:  ## remove what the targets above made
	rm -rf .venv .venv-test .venv-zensical .cache audit/node_modules site site.new site.old requirements/.lock.new
	find snippets docs -name ".*.new" -delete

# The virtual environments. The one for reading holds no deep-learning library. One whose
# installation was killed still bears the mark `begun`, and is made anew.
begin = [ ! -e $(1)/begun ] || rm -rf $(1); $(PYTHON) -m venv $(1) && touch $(1)/begun
end = @rm -f $(@D)/begun && touch $@

.venv/ready: requirements/site.txt
	@$(call begin,.venv)
	$(SITE) $(PIP) --require-hashes -r requirements/site.txt
	$(end)

.venv-test/ready-jax: requirements/all.txt
	@$(call begin,.venv-test)
	$(TEST) $(PIP) --require-hashes -r requirements/all.txt
	$(end)

.venv-test/ready-tensorflow: requirements/tensorflow.txt .venv-test/ready-jax
	@mv $(@D)/ready-jax $(@D)/begun
	$(TEST) $(PIP) --require-hashes -r requirements/tensorflow.txt
	@mv $(@D)/begun $(@D)/ready-jax && touch $@

# By version only: the wheel of PyTorch differs from platform to platform.
.venv-test/ready-torch: requirements/torch.txt .venv-test/ready-jax
	@mv $(@D)/ready-jax $(@D)/begun
	$(TEST) $(PIP) -r requirements/torch.txt
	@mv $(@D)/begun $(@D)/ready-jax && touch $@
