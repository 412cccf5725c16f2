# make run   sets everything up and opens the window (without a display: the guided day, offscreen)
# make test  sets everything up and runs every check and test
# make proof the large counts          make bench  our times beside their floors
# Both set-ups are idempotent and say what they do.

VENV := .venv
PY := $(VENV)/bin/python
STAMP := $(VENV)/.set-up

.PHONY: run test proof bench set-up system system-for-tests lock clean

run: set-up
	@sh packaging/run.sh

set-up: system $(STAMP) translations

system:
	@sh packaging/system_packages.sh run

$(STAMP): requirements.lock pyproject.toml
	@echo "-- making the environment $(VENV) with the locked dependencies"
	@sh packaging/environment.sh $(VENV)
	@touch $(STAMP)

.PHONY: translations
translations: $(STAMP)
	@$(PY) packaging/translations.py release

system-for-tests:
	@sh packaging/system_packages.sh test

test: system-for-tests $(STAMP) translations
	@$(PY) packaging/run_tests.py

proof: system-for-tests $(STAMP) translations
	$(PY) -m pytest -q -m proof -n 2

bench: $(STAMP) translations
	$(PY) -m tests.bench

lock:
	$(PY) -m uv pip compile -q --generate-hashes --no-emit-index-url --no-annotate --no-header --universal \
		--python-version 3.11 --extra dev --extra postgresql pyproject.toml -o requirements.lock

clean:
	rm -rf build dist
