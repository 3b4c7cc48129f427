# Everything sets itself up once, in .venv, from requirements.lock.

PYTHON ?= $(firstword $(foreach name,python3.13 python3.12 python3.11 python3 python,\
	$(shell $(name) -c 'import sys; sys.version_info >= (3, 11) and print("$(name)")' 2>/dev/null)))
BIN := .venv/bin
READY := .venv/ready

.DEFAULT_GOAL := help
.PHONY: help chat run test test-durability fix pictures transcript lock clean
.PHONY: bench-answer bench-retrieval bench-log bench-notes bench-discord

help: ## Show what can be made.
	@grep -E '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed 's/:.*## /\t/' | expand -t 16

chat: $(READY) ## Talk to the bot in this terminal: no key, no token, no network.
	@$(BIN)/python -m bot chat

run: $(READY) ## Answer on Discord (needs DISCORD_TOKEN, see .env.example).
	@$(BIN)/python -m bot run

# The tests start many processes: what one of them has compiled, the next need not.
test: export PYTHONDONTWRITEBYTECODE :=
test: $(READY) ## Check format, lint, types and imports, then run the tests.
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/pytest

test-durability: $(READY) ## Prove the log: 200 kills, 20,000 power cuts, a fault at every call.
	@$(BIN)/pytest -n0 -q -s --timeout=3600 --thorough tests/conversations/test_kills.py \
		tests/conversations/sqlite/test_power_cuts.py tests/conversations/sqlite/test_disk_faults.py \
		tests/conversations/sqlite/test_cancellation.py tests/conversations/sqlite/test_forgetting.py

fix: $(READY) ## Format, and mend what the linter can.
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

# People's second start finds compiled what the first one had to compile.
bench-answer: export PYTHONDONTWRITEBYTECODE :=
bench-answer: $(READY) ## What an answer costs: start-up, memory, time, tokens.
	@$(BIN)/python -m benchmarks.answer

bench-retrieval: $(READY) ## What each way to find claims is worth and costs.
	@$(BIN)/python -m benchmarks.retrieval

bench-log: $(READY) ## What the log costs: exchanges a second, delay, a million exchanges.
	@$(BIN)/python -m benchmarks.log

bench-notes: $(READY) ## What many notes cost: reading, the index, a start, fifteen kinds of question.
	@$(BIN)/python -m benchmarks.notes

bench-discord: $(READY) ## What Discord's side costs: delays, memory, 200 people at once.
	@$(BIN)/python -m benchmarks.discord

pictures: $(READY) ## Take the pictures of docs/ anew (needs Chromium).
	@$(BIN)/python -m docs.pictures.take

transcript: $(READY) ## Write README's session anew, from docs/session.txt.
	@set -e; trap 'rm -f .transcript .readme' EXIT; \
	$(BIN)/python -m bot chat --script docs/session.txt >.transcript; \
	awk '/^\$$ make chat$$/ {print; while ((getline line <".transcript") > 0) print line; skip = 1; next} \
		/^```/ {skip = 0} !skip' README.md >.readme; \
	mv .readme README.md

lock: ## Write requirements.lock anew (needs uv).
	uv pip compile pyproject.toml --group dev --universal --python-version 3.11 \
		--generate-hashes --custom-compile-command 'make lock' --upgrade -o requirements.lock

clean: ## Remove what was set up and cached.
	rm -rf .venv .mypy_cache .pytest_cache .ruff_cache .hypothesis .import_linter_cache

$(READY): requirements.lock
	@test -n '$(PYTHON)' || { echo 'This needs Python 3.11 or later: install it, or name it: make PYTHON=/path/to/python3.12'; exit 2; }
	@test ! -L .venv || { echo '.venv is a link to another one, which this would empty: remove the link first'; exit 2; }
	@echo 'Setting up .venv (once) …'
	@'$(PYTHON)' -m venv --clear .venv
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes --requirement requirements.lock
	@touch $(READY)
