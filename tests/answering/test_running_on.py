"""A model that repeats itself, or never ends, is stopped."""

import asyncio
from collections.abc import Iterator

import pytest

from bot.answering.answer import SmallTalk
from bot.answering.model.allowance import ANSWER_TOKENS
from bot.notes.claim import Claim
from tests.answering.asking import Asking
from tests.fakes import ScriptedModel
from tests.worded import SAYS, cited


async def test_a_model_that_repeats_itself_is_stopped(asking: Asking, sora: Claim) -> None:
    """Its sentence is shown once, and the answer is whole: nothing more would have come."""
    asked: list[str] = []

    def looping() -> Iterator[str]:
        for _ in range(200):
            asked.append(cited(sora))
            yield f"{cited(sora)} "

    finished = await asking.end(ScriptedModel(looping()))
    assert [sentence.text for sentence in finished.answer.sentences] == [f"{SAYS}."]
    assert len(asked) < 10


async def test_a_model_that_repeats_itself_in_one_piece_is_stopped_as_soon(
    asking: Asking, sora: Claim
) -> None:
    """Not every server streams: some send all that was written at once."""
    finished = await asking.end(ScriptedModel([f"{cited(sora)} " * 200]))
    assert [ruling.reason for ruling in finished.rulings] == [None, *["repeated"] * 3]


async def test_one_piece_is_read_no_further_than_an_answer_goes(
    asking: Asking, sora: Claim
) -> None:
    """However much it holds; and it holds nobody else up."""
    turns: list[int] = []

    async def others() -> None:
        while True:
            turns.append(len(turns))
            await asyncio.sleep(0)

    much = "".join(f"Runway has {number} people [{sora.id}]. " for number in range(20_000))
    for written, most in ((much, 300), (f"<think>{much}", 0)):
        turns.clear()
        async with asyncio.TaskGroup() as group:
            beside = group.create_task(others())
            finished = await asking.end(ScriptedModel([written]))
            beside.cancel()
        assert len(finished.rulings) <= most
        assert finished.usage.completion_tokens < 60_000
        assert len(turns) > 50


async def test_small_talk_that_repeats_itself_is_small_talk(asking: Asking) -> None:
    """It needs no notes because it says something twice."""
    finished = await asking.end(ScriptedModel(["Hello there! Hello there!"]))
    assert isinstance(finished.answer, SmallTalk)
    assert finished.answer.text == "Hello there!"


async def test_a_model_without_an_end_is_cut(asking: Asking, sora: Claim) -> None:
    """Endless text is not read to its end, and what stands is marked as partial."""
    pieces = [f"{cited(sora)} ", *["and so on "] * 5000]
    finished = await asking.end(ScriptedModel(pieces))
    assert "cut off" in finished.answer.text
    assert finished.usage.completion_tokens < 3 * ANSWER_TOKENS


@pytest.mark.parametrize("script", [["and so on "] * 5000, ["<think>" + "and so on " * 50_000]])
async def test_whoever_runs_the_bot_reads_why_a_model_was_not_read_on(
    asking: Asking, caplog: pytest.LogCaptureFixture, script: list[str]
) -> None:
    """People are told that it did not answer, and to look there."""
    await asking.end(ScriptedModel(script))
    assert caplog.messages == [
        "scripted wrote or thought more than ANSWER_TOKENS can hold and was not read on (q7)"
    ]
