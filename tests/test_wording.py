"""Answers worded by a model, within what a day may cost."""

import pytest

from bot.answering.events import Finished
from bot.answering.extractive import Extractive
from bot.answering.model.cadence import Cadence
from bot.conversations.budget import Spent
from bot.grounding.question import Question
from bot.notes.claim import Claim
from bot.settings import Settings
from bot.wording import Wording
from tests.fakes import ScriptedModel

SAYS = "Sora attempts to make the model larger to improve video generation"


@pytest.mark.parametrize(
    ("tokens", "speaks", "added_up"),
    [(None, "scripted", 0), (1_000_000, "scripted", 1), (1, "notes", 1)],
)
async def test_what_a_day_has_cost_is_added_up_only_where_a_limit_is_set(
    notes_alone: Extractive, sora: Claim, tokens: int | None, speaks: str, added_up: int
) -> None:
    """Without one no answer waits for a sum over all of the day's answers."""
    asked: list[float] = []

    async def spent_since(moment: float) -> Spent:
        asked.append(moment)
        return Spent()

    model = ScriptedModel([f"{SAYS} [{sora.id}]."])
    settings = Settings(daily_tokens=tokens)
    answerer = (await Wording.prepared(settings, spent_since, Cadence())).over(model, notes_alone)
    *_, last = [event async for event in answerer.answer(Question("Sora?"))]
    assert isinstance(last, Finished)
    assert (last.usage.model, len(asked)) == (speaks, added_up)
