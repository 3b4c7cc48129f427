"""The model among the checks: one request, one line, and what to do."""

import asyncio
import logging
from urllib.parse import urlsplit

import pytest

from bot.answering.model.cadence import Cadence
from bot.app import open_model
from bot.cli.main import main
from bot.cli.model_check import ModelCheck, check_model, provider
from bot.localmodel.script import Fault, Script
from bot.localmodel.server import LocalModel
from bot.settings import Settings
from tests.conftest import ROOT

QUESTION = "Are you there?"
NOWHERE = "http://127.0.0.1:9/v1"


async def checked(url: str) -> ModelCheck:
    """Check the model of a server."""
    settings = Settings.model_validate(
        {
            "openai_api_key": "key",
            "openai_base_url": url,
            "openai_model": "some-model",
        }
    )
    async with open_model(settings, Cadence()) as model:
        return await check_model(settings, model, QUESTION)


async def test_a_model_that_answers_is_told_in_one_line() -> None:
    """Which it is, and where; one request was enough."""
    async with LocalModel.open(Script(["Yes."])) as server:
        check = await checked(server.url)
        assert len(server.requests) == 1
    assert check == ModelCheck(f"model: some-model at {urlsplit(server.url).netloc} answers")
    assert check.level == logging.INFO


@pytest.mark.parametrize("path", ["//ann:hunter2@localhost:9/v1", "//localhost:9/v1?key=hunter2"])
def test_only_the_host_is_told_of_where_questions_go(path: str) -> None:
    """Anybody may ask for it with /privacy; what else stands in the address may be a password."""
    settings = Settings.model_validate(
        {"openai_api_key": "key", "openai_base_url": f"https:{path}"}
    )
    assert provider(settings) == "localhost:9"


@pytest.mark.parametrize(
    ("script", "to_do", "level"),
    [
        (Script(status=401), "put a valid openai_api_key", logging.ERROR),
        (Script(status=404), "check openai_model", logging.ERROR),
        (Script(status=403, code="model_not_found"), "check openai_model", logging.ERROR),
        (Script(status=402), "top it up", logging.ERROR),
        (Script(status=429, code="insufficient_quota"), "top it up", logging.ERROR),
        (Script(status=400), "lower prompt_tokens", logging.ERROR),
        (Script(status=413), "lower prompt_tokens", logging.ERROR),
        (Script(status=422), "answer_tokens_field", logging.ERROR),
        (Script(status=503), "out of order", logging.WARNING),
        (Script(fault=Fault.TORN), "not an answer", logging.WARNING),
        (None, "check openai_base_url, that its server is running", logging.WARNING),
    ],
)
async def test_each_trouble_has_its_line_and_what_to_do(
    script: Script | None, to_do: str, level: int
) -> None:
    """What stays so until somebody does something is said loudly; the notes answer meanwhile."""
    async with LocalModel.open(script or Script()) as server:
        check = await checked(server.url if script else NOWHERE)
    assert "\n" not in check.line
    assert to_do in check.line.lower()
    assert check.line.endswith("Until then the notes answer.")
    assert check.level == level


async def test_what_the_server_said_stands_in_the_line() -> None:
    """Whoever checks before a start reads no log that has it."""
    async with LocalModel.open(Script(status=403, message="Country not supported")) as server:
        check = await checked(server.url)
    assert "(It said: 403, Country not supported)" in check.line


async def test_without_a_key_there_is_nothing_to_ask() -> None:
    """The notes answer, and that is all right."""
    async with open_model(Settings(), Cadence()) as model:
        assert await check_model(Settings(), model, QUESTION) == ModelCheck(
            "model: none; notes only"
        )


@pytest.mark.parametrize(("status", "code"), [(200, 0), (401, 1)])
async def test_the_check_of_the_notes_asks_the_model_too(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], status: int, code: int
) -> None:
    """Exit code 1 when it does not answer."""
    monkeypatch.chdir(ROOT)
    async with LocalModel.open(Script(["Yes."], status=status)) as server:
        monkeypatch.setenv("OPENAI_API_KEY", "key")
        monkeypatch.setenv("OPENAI_BASE_URL", server.url)
        assert await asyncio.to_thread(main, ["check"]) == code
    notes, _, model = capsys.readouterr().out.splitlines()
    assert notes.startswith("1 note, 29 statements")
    assert model.startswith("model: gpt-4.1-mini at 127.0.0.1:")
    assert model.endswith("answers") == (code == 0)


@pytest.mark.parametrize("options", [["seeds"], ["--json"]])
async def test_whoever_asks_about_notes_alone_pays_for_no_model(
    monkeypatch: pytest.MonkeyPatch, options: list[str]
) -> None:
    """A folder that is named, and figures for programs."""
    monkeypatch.chdir(ROOT)
    async with LocalModel.open(Script(["Yes."])) as server:
        monkeypatch.setenv("OPENAI_API_KEY", "key")
        monkeypatch.setenv("OPENAI_BASE_URL", server.url)
        assert await asyncio.to_thread(main, ["check", *options]) == 0
    assert server.requests == []
