"""A model that is not asked in vain, nor by too many at once."""

import asyncio
from contextlib import aclosing

import pytest

from bot.answering.model.guarded_model import REST, GuardedModel
from bot.answering.model.port import Delta, Ended, ModelError, Trouble
from bot.grounding.prompt.messages import Message
from tests.fakes import ScriptedModel, ToldClock

QUESTION = (Message("user", "Why?"),)


async def heard(model: GuardedModel) -> list[Delta | Ended]:
    """Return everything that comes of one request."""
    return [piece async for piece in model.stream(QUESTION)]


async def test_what_the_model_says_passes_through() -> None:
    """Nothing is added and nothing is taken away."""
    model = GuardedModel(ScriptedModel(["Because."]))
    assert await heard(model) == [Delta("Because."), Ended(whole=True)]


@pytest.mark.parametrize("trouble", [Trouble.REFUSED, Trouble.EXHAUSTED])
async def test_a_hopeless_server_is_left_alone_for_a_while(trouble: Trouble) -> None:
    """A refused key is not sent again and again; after a rest it is tried anew."""
    clock, scripted = ToldClock(), ScriptedModel(fault=ModelError(trouble))
    model = GuardedModel(scripted, clock)
    for _ in range(3):
        with pytest.raises(ModelError, match=trouble):
            await heard(model)
    assert len(scripted.asked) == 1
    clock.seconds += REST
    with pytest.raises(ModelError):
        await heard(model)
    assert len(scripted.asked) == 2


@pytest.mark.parametrize("trouble", [Trouble.UNREACHABLE, Trouble.UNFIT])
async def test_the_trouble_of_one_question_does_not_stop_the_next(trouble: Trouble) -> None:
    """A cut connection says nothing about the next one, nor a prompt that was too long."""
    scripted = ScriptedModel(fault=ModelError(trouble))
    model = GuardedModel(scripted)
    for _ in range(2):
        with pytest.raises(ModelError):
            await heard(model)
    assert len(scripted.asked) == 2


async def test_no_more_streams_run_at_once_than_allowed() -> None:
    """The second waits until the first has ended, even if it was left in the middle."""
    scripted = ScriptedModel(["a", "b"])
    model = GuardedModel(scripted, streams=asyncio.Semaphore(1))
    async with aclosing(model.stream(QUESTION)) as first:
        await anext(first)
        second = asyncio.create_task(heard(model))
        await asyncio.sleep(0)
        assert len(scripted.asked) == 1
    assert len(await second) == 3
