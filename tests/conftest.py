"""What every test shares: a guarded event loop, a clean environment, the shipped interview."""

import gc
import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import hypothesis
import pytest
from blockbuster import blockbuster_ctx

import bot.answering.model.openai_model  # noqa: F401  read from disk before any loop runs
from bot.answering.extractive import Extractive
from bot.answering.support.verifier import prepare
from bot.grounding.persona.prompts import Prompts
from bot.grounding.persona.voice import Voice
from bot.grounding.prompt.tokens import TokenCount, load_encoding, token_count
from bot.grounding.retrieval.encoder import Encoder
from bot.notes.claim import Claim
from bot.notes.library import Library, read_library
from bot.settings import Settings
from tests.answering.over import over
from tests.beside import absent

ROOT = Path(__file__).parents[1]

# Speed is measured by benchmarks, never by a test: a busy machine must not fail one.
# And what is tried is the same in every run, so that whoever changes one thing breaks no other.
hypothesis.settings.register_profile("steady", deadline=None, derandomize=True)
hypothesis.settings.load_profile("steady")


def pytest_xdist_auto_num_workers() -> int:
    """Return one more than there are cores: many tests wait for a server or a process."""
    return (os.cpu_count() or 1) + 1


def pytest_report_header() -> list[str]:
    """Say what does not lie beside the repository: without it less is tested."""
    return [f"not at hand, so less is tested: {name}" for name in absent()]


def pytest_collection_finish() -> None:
    """Let the garbage collector pass over thousands of tests: they are here to stay."""
    gc.collect()
    gc.freeze()


@pytest.fixture
def anyio_backend() -> str:
    """Run every coroutine on asyncio, the loop that the bot runs on."""
    return "asyncio"


@pytest.fixture(autouse=True, scope="session")
def _the_checks_are_prepared() -> None:
    prepare()


@pytest.fixture(autouse=True)
def _nothing_blocks_the_loop() -> Iterator[None]:
    with blockbuster_ctx("bot"):
        yield


@pytest.fixture(autouse=True)
def _clean_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in Settings.model_fields:
        monkeypatch.delenv(name.upper(), raising=False)
    monkeypatch.setitem(Settings.model_config, "env_file", None)
    assert "OPENAI_API_KEY" not in os.environ  # noqa: TID251  proves that the cleaning works


@pytest.fixture(scope="session")
def library() -> Library:
    """The interview that the project ships."""
    return read_library(ROOT / "seeds")


@pytest.fixture(scope="session")
def prompts() -> Prompts:
    """The prompts that the project ships."""
    return Prompts.read(ROOT / "prompts", "guide")


@pytest.fixture
def own_prompts(tmp_path: Path) -> Path:
    """The prompts that the project ships, for a test to change."""
    return Path(shutil.copytree(ROOT / "prompts", tmp_path / "prompts"))


@pytest.fixture(scope="session")
def voice(library: Library, prompts: Prompts) -> Voice:
    """The persona over the interview."""
    return Voice(prompts, library.notes)


@pytest.fixture(scope="session")
def encoder() -> Encoder:
    """The sentence encoder that ships."""
    return Encoder()


@pytest.fixture(scope="session")
def notes_alone(library: Library, voice: Voice, encoder: Encoder) -> Extractive:
    """The answerer that needs no model."""
    return over(library.claims, voice, encoder)


@pytest.fixture(scope="session")
def count() -> TokenCount:
    """The real tokenizer."""
    return token_count(load_encoding())


@pytest.fixture(scope="session")
def sora(library: Library) -> Claim:
    """The claim about Sora, at 41:02."""
    return next(claim for claim in library.claims if "Sora" in claim.text)
