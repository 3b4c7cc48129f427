"""The scripted model's server, as OpenAI's own client hears it."""

import time
from collections.abc import AsyncGenerator
from contextlib import aclosing

import httpx2
import openai
import pytest

from bot.localmodel.script import Fault, Script
from bot.localmodel.server import LocalModel


async def heard(model: LocalModel, question: str = "why?") -> AsyncGenerator[str]:
    """Ask once, and yield what comes."""
    client = openai.AsyncOpenAI(api_key="any", base_url=model.url, max_retries=0)
    async with (
        client,
        await client.chat.completions.create(
            model="scripted", messages=[{"role": "user", "content": question}], stream=True
        ) as stream,
    ):
        async for chunk in stream:
            for choice in chunk.choices:
                if choice.delta.content:
                    yield choice.delta.content


async def said(model: LocalModel, question: str = "why?") -> str:
    """Ask once, and return all that came."""
    return "".join([piece async for piece in heard(model, question)])


async def test_scripts_are_played_in_order_and_the_last_for_ever() -> None:
    """Each request gets the next script, and the server remembers what it was asked."""
    async with LocalModel.open(Script(["a ", "b"]), Script(["c"])) as model:
        assert [await said(model, str(n)) for n in range(3)] == ["a b", "c", "c"]
        questions = [request["messages"] for request in model.requests]
    assert questions == [[{"role": "user", "content": str(n)}] for n in range(3)]


async def test_a_script_can_take_its_time() -> None:
    """Pieces come at the pace of the script, after it has thought."""
    script = Script(["a", "b", "c"], thinks=0.05, pace=0.05)
    async with LocalModel.open(script) as model:
        begun = time.monotonic()
        assert await said(model) == "abc"
        assert time.monotonic() - begun >= 0.15


async def test_nothing_is_said_of_a_client_that_has_heard_enough(
    caplog: pytest.LogCaptureFixture,
) -> None:
    """It is the client's right; the server has no trouble to tell of."""
    async with (
        LocalModel.open(Script(["a"], Fault.ENDLESS)) as model,
        aclosing(heard(model)) as pieces,
    ):
        assert await anext(pieces) == "a"
    assert caplog.records == []


async def test_a_refusal_has_a_status() -> None:
    """A status other than 200 is what the client meets."""
    async with LocalModel.open(Script(status=429)) as model:
        with pytest.raises(openai.RateLimitError):
            await said(model)


@pytest.mark.parametrize("fault", [Fault.CUT, Fault.ERROR, Fault.TORN])
async def test_a_broken_stream_breaks_after_its_pieces(fault: Fault) -> None:
    """What was said before the fault is heard, then the client fails."""
    async with LocalModel.open(Script(["before"], fault)) as model:
        pieces = heard(model)
        assert await anext(pieces) == "before"
        with pytest.raises((openai.APIError, ValueError, httpx2.HTTPError)):
            await anext(pieces)
