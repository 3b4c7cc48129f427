"""Where no model words the answer, or not to its end, the notes answer and say why."""

from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager

import pytest

from bot.answering.events import Finished, Usage
from bot.answering.model.port import ModelError, Trouble
from bot.notes.claim import Claim
from tests.answering.asking import Asking
from tests.fakes import ScriptedModel
from tests.worded import SAYS, cited


class Spent:
    """A budget with nothing left."""

    @asynccontextmanager
    async def reserve(self, read: int, written: int) -> AsyncGenerator[bool]:  # noqa: ARG002
        """Refuse."""
        yield False


async def test_a_dead_model_is_said_to_be_dead_and_the_notes_answer(asking: Asking) -> None:
    """The person is told, and gets the claims themselves."""
    finished = await asking.end(ScriptedModel(fault=ModelError(Trouble.SILENT)))
    assert "did not answer" in finished.answer.sentences[0].text
    assert finished.answer.citations


async def test_a_prompt_that_a_server_does_not_take_sends_nobody_to_ask_again(
    asking: Asking,
) -> None:
    """It stays too long until somebody lowers a setting."""
    finished = await asking.end(ScriptedModel(fault=ModelError(Trouble.UNFIT)))
    assert "Asking again" not in finished.answer.text


@pytest.mark.parametrize(("trouble", "helps"), [(Trouble.REFUSED, False), (Trouble.BUSY, True)])
async def test_asking_again_is_said_to_help_only_where_it_may(
    asking: Asking, caplog: pytest.LogCaptureFixture, trouble: Trouble, *, helps: bool
) -> None:
    """A wrong key stays wrong; the log says what is wrong, and what to do."""
    finished = await asking.end(ScriptedModel(fault=ModelError(trouble, "401, no such key")))
    assert ("Asking again may help" in finished.answer.text) is helps
    assert finished.answer.citations
    assert ("Put a valid OPENAI_API_KEY" in caplog.text) is not helps
    assert caplog.text.strip().endswith("(It said: 401, no such key)")


async def test_an_answer_that_came_to_its_limit_is_told_in_the_log(
    asking: Asking, caplog: pytest.LogCaptureFixture
) -> None:
    """A model that thinks long may never come to its first sentence."""
    await asking.end(ScriptedModel(["<think>Hm. He"], whole=False, limited=True))
    assert "raise ANSWER_TOKENS" in caplog.text


@pytest.mark.parametrize("fault", [None, ModelError(Trouble.UNREACHABLE)])
async def test_an_answer_that_was_cut_is_marked_partial(
    asking: Asking, sora: Claim, fault: ModelError | None
) -> None:
    """Whole sentences stay, the torn one goes, and the person is told."""
    model = ScriptedModel([f"{cited(sora)} ", "And the"], whole=False, fault=fault)
    finished = await asking.end(model)
    assert finished.answer.sentences[0].text == f"{SAYS}."
    assert "cut off" in finished.answer.sentences[-1].text
    assert "And the" not in finished.answer.text


async def test_past_its_budget_the_model_is_not_asked(asking: Asking) -> None:
    """The notes answer, and say why it is they who do."""
    model = ScriptedModel(["Sora."])
    finished = (await asking.events(model, allowance=Spent()))[-1]
    assert isinstance(finished, Finished)
    assert "budget" in finished.answer.sentences[0].text
    assert finished.answer.citations
    assert finished.usage == Usage("notes")
    assert model.asked == []


async def test_a_server_that_cuts_the_prompt_off_is_reported(
    asking: Asking, caplog: pytest.LogCaptureFixture
) -> None:
    """A count far below our own means that the notes were not read."""
    await asking.end(ScriptedModel(["Sora."], read=100))
    assert "num_ctx" in caplog.text
