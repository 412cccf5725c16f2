# make run   sets everything up and opens the window (without a display: the guided day, offscreen)
# make test  sets everything up and runs every check and test
# make proof the large counts          make bench  our times beside their floors
# Both set-ups are idempotent and say what they do.

VENV := .venv
PY := $(VENV)/bin/python
STAMP := $(VENV)/.set-up
TEST_STAMP := $(VENV)/.set-up-for-tests

.PHONY: run test proof bench set-up system system-for-tests lock clean

run: set-up
	@sh packaging/run.sh

set-up: system $(STAMP) translations

system:
	@sh packaging/system_packages.sh run

$(STAMP): requirements.lock pyproject.toml
	@echo "-- making the environment $(VENV) with the locked dependencies"
	@sh packaging/environment.sh $(VENV) requirements.lock
	@touch $(STAMP)

$(TEST_STAMP): $(STAMP) requirements-test.lock
	@echo "-- adding what the tests need"
	@sh packaging/environment.sh $(VENV) requirements-test.lock
	@touch $(TEST_STAMP)

.PHONY: translations
translations: $(STAMP)
	@$(PY) packaging/translations.py release

system-for-tests:
	@sh packaging/system_packages.sh test

test: system-for-tests $(TEST_STAMP) translations
	@$(PY) packaging/run_tests.py

proof: system-for-tests $(TEST_STAMP) translations
	$(PY) -m pytest -q -m proof -n 2

bench: $(TEST_STAMP) translations
	$(PY) -m tests.bench

COMPILE := $(PY) -m uv pip compile -q --generate-hashes --no-emit-index-url --no-annotate --no-header --universal \
	--python-version 3.11 --extra postgresql pyproject.toml

# The program's own packages lie in one lock; the tests' lock holds the same versions and what tests need beside them.
lock:
	$(COMPILE) --extra dev -o requirements-test.lock
	$(COMPILE) -c requirements-test.lock -o requirements.lock

clean:
	rm -rf build dist
