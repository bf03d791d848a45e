# What a person types here. `make` alone says what there is.

PY := .venv/bin/python
READY := .venv/.ready

.DEFAULT_GOAL := help
.NOTPARALLEL:
.PHONY: help setup run test check format messages pictures package smoke prove lock bench clean

help:
	@echo 'make run      open the speech (ARGS="notes.yaml --limit 3:00" is passed on)'
	@echo 'make test     every check and every test (ARGS="-k transport": of the tests only those)'
	@echo 'make check    the checks alone: style, types, arrows, QML'
	@echo 'make format   put the code in its usual form'
	@echo 'make messages collect the texts to translate (ARGS="fr": begin another language)'
	@echo 'make pictures renew the pictures in docs/'
	@echo 'make package  build what people install, from the last commit, into dist/ (docs/packaging.md)'
	@echo 'make smoke    try the frozen program in dist/ from outside'
	@echo 'make prove    install the .deb in a clean system, try it there and take it away again (as root)'
	@echo 'make lock     choose anew what packages are built with'
	@echo 'make bench    measure everything on a machine with nothing else to do (ARGS="--quick": only try it)'
	@echo 'make setup    prepare .venv and what run and test need of the system'
	@echo 'make clean    remove what the other commands made, .venv included'

$(READY): pyproject.toml packaging/setup.sh
	@packaging/setup.sh python
	@touch $@

setup: $(READY)
	@packaging/setup.sh window tests

run: $(READY)
	@packaging/setup.sh window || true # the program itself says what it cannot do without
	@$(PY) -m app $(or $(ARGS),resources/notes.yaml)

check: $(READY)
	$(PY) -m ruff check
	$(PY) -m ruff format --check
	$(PY) -m mypy
	.venv/bin/lint-imports --no-logo
	$(PY) packaging/check_qml.py
	@echo

test: setup check
	$(PY) -m pytest $(or $(ARGS),--cov --numprocesses 2 --dist loadfile)

format: $(READY)
	$(PY) -m ruff check --fix
	$(PY) -m ruff format
	$(PY) packaging/check_qml.py --format

messages: $(READY)
	$(PY) packaging/extract_messages.py $(ARGS)

pictures: setup
	$(PY) -m docs.make_pictures $(ARGS)

package: setup
	@packaging/setup.sh packages
	$(PY) packaging/package.py $(ARGS)
	@$(MAKE) --no-print-directory smoke

smoke: setup
	$(PY) packaging/smoke_test.py dist/rostrum/rostrum

prove: setup
	@packaging/setup.sh packages
	packaging/check-packages
	packaging/prove-deb dist/rostrum_*.deb

lock: $(READY)
	$(PY) packaging/lock.py

bench: setup
	$(PY) -m bench.all $(ARGS)

clean:
	rm -rf .venv build dist .coverage .hypothesis .import_linter_cache .mypy_cache .pytest_cache .ruff_cache
