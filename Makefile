# Two commands are enough: `make run` starts Tutti, `make test` checks everything. `make` alone lists the rest.

PYTHON ?= python3
PORT ?= 8000
DATA ?= data

STEP := $(PYTHON) tools/setup.py
CLIENT := $(shell find web/src web/public web/scripts web/locales 2>/dev/null) \
	$(wildcard web/*.html web/*.json web/*.ts web/.npmrc)
LOOPS := $(wildcard tutti/engine/*.py tutti/engine/assign/*.py tutti/engine/makespan/*.py)

.DEFAULT_GOAL := help
.PHONY: help run setup test quick bench faults fmt generated client wheel lock upgrade clean python ready
.DELETE_ON_ERROR:

help:  ## list what you can ask for
	@sed -n 's/^\([a-z]*\):.*## /  make \1	/p' Makefile | expand -t 18

run: ready .stamps/base .stamps/client .stamps/engine  ## start Tutti with a sample team (PORT=8000 DATA=data)
	@exec .venv/bin/tutti serve --data "$(DATA)" --port $(PORT) --demo

setup: .stamps/dev .stamps/client .stamps/engine  ## install everything into this folder and build the client

test: setup  ## check everything, as CI does
	@.venv/bin/python -m tools.check all

quick: setup  ## check what you changed, within a minute
	@.venv/bin/python -m tools.check quick

bench: setup  ## measure (takes minutes; nothing else should be running)
	@.venv/bin/python -m bench

faults: setup  ## hurt the real programs in every way, and count (takes minutes)
	@.venv/bin/python -m faults

fmt: .stamps/dev .stamps/packages  ## format the code and mend what can be mended by itself
	@.venv/bin/ruff format --quiet .
	@.venv/bin/ruff check --fix .
	@cd web && PATH="$(CURDIR)/.venv/bin:$$PATH" npm run --silent format

generated: .stamps/dev .stamps/packages  ## write the API's description, its types and the sentences anew
	@.venv/bin/python -m tools.generated write

client: .stamps/client  ## build the browser client

wheel: .stamps/base .stamps/client  ## build the installable package into dist/
	@.venv/bin/python -m hatchling build --target wheel

lock: .stamps/uv  ## write requirements/*.txt after a change in pyproject.toml
	@$(STEP) lock

upgrade: .stamps/uv  ## the same, with the newest versions
	@$(STEP) lock --upgrade

clean:  ## remove what was installed and built; your data stay
	@rm -rf .venv .tools .stamps .check dist web/node_modules tutti/web/static/app

# Each step leaves a stamp, so that it is taken again only when what it depends on has changed. ------------------------

python:
	@command -v $(PYTHON) >/dev/null || { \
		echo "Python is missing. On Debian: apt-get install python3 python3-pip. Then run make again." >&2; exit 1; }
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
		echo "Tutti needs Python 3.11 or newer, and $(PYTHON) is older. Name a newer one: make PYTHON=python3.12 ..." >&2; exit 1; }

ready: python
	@$(STEP) ready --port $(PORT) --data "$(DATA)"

.stamps:
	@mkdir -p $@

.stamps/uv: requirements/uv.txt | .stamps python
	@$(STEP) uv
	@touch $@

.stamps/base: .stamps/uv requirements/base.txt requirements/build.txt pyproject.toml
	@$(STEP) base
	@touch $@

.stamps/dev: .stamps/base requirements/dev.txt
	@$(STEP) dev
	@touch $@

.stamps/packages: .stamps/base web/package-lock.json web/package.json web/.npmrc
	@$(STEP) packages
	@touch $@

.stamps/engine: .stamps/base $(LOOPS)
	@$(STEP) engine
	@touch $@

.stamps/client: .stamps/packages $(CLIENT)
	@$(STEP) client
	@touch $@
