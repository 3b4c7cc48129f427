"""Asking a model for one word, to see whether it answers."""

import pytest

from bot.answering.model.cadence import Cadence
from bot.answering.model.openai_model import Request, open_openai_model
from bot.answering.model.port import ModelError, Trouble
from bot.answering.model.probe import PATIENCE, probe
from bot.localmodel.script import Fault, Script
from bot.localmodel.server import LocalModel
from tests.fakes import ScriptedModel


async def probed(server: LocalModel, patience: float = PATIENCE) -> ModelError | None:
    """Ask the model of a server."""
    request = Request("scripted", 30, "max_tokens", 800)
    async with open_openai_model("key", server.url, request, Cadence()) as model:
        return await probe(model, "Say yes.", patience)


async def test_a_model_that_says_a_word_answers() -> None:
    """One request with the fields of a real one; nobody waits for a second word."""
    async with LocalModel.open(Script(["Yes", " indeed"], Fault.SILENCE)) as server:
        assert await probed(server) is None
    (request,) = server.requests
    assert request["max_tokens"] == 800
    assert len(str(request["messages"])) < 100


async def test_a_model_that_only_thought_answers() -> None:
    """It came to its limit before the first word, and was paid for it."""
    async with LocalModel.open(Script([], Fault.LENGTH)) as server:
        assert await probed(server) is None


@pytest.mark.parametrize(
    ("script", "trouble"),
    [
        (Script(fault=Fault.SILENCE), Trouble.SILENT),
        (Script(fault=Fault.KEEP_ALIVE), Trouble.SILENT),
        (Script(fault=Fault.END_OF_FILE), Trouble.BROKEN),
        (Script(fault=Fault.TORN), Trouble.BROKEN),
        (Script(fault=Fault.PAGE), Trouble.BROKEN),
        (Script(), Trouble.BROKEN),
        (Script(fault=Fault.FILTERED), Trouble.STOPPED),
        (Script(fault=Fault.CUT), Trouble.UNREACHABLE),
    ],
)
async def test_what_keeps_it_from_answering_is_told(script: Script, trouble: Trouble) -> None:
    """A server that says nothing is given up soon."""
    async with LocalModel.open(script) as server:
        error = await probed(server, 0.5 if trouble is Trouble.SILENT else PATIENCE)
    assert error is not None
    assert error.trouble is trouble


async def test_a_model_behind_another_port_is_asked_alike() -> None:
    """Whatever stands behind the port, its trouble comes through."""
    refused = ModelError(Trouble.REFUSED)
    assert await probe(ScriptedModel(fault=refused), "Say yes.") is refused
