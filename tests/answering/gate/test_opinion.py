"""A second opinion where meaning decides: the model itself, asked yes or no."""

import asyncio
from collections.abc import AsyncGenerator, Sequence

import pytest

from bot.answering.answer import Answered
from bot.answering.gate import opinion
from bot.answering.gate.opinion import ModelOpinion
from bot.answering.model.cadence import Cadence
from bot.answering.model.port import Delta, Ended, ModelError, Trouble
from bot.answering.ruling import Decision, Ruling
from bot.grounding.persona.prompts import Prompts
from bot.grounding.prompt.messages import Message
from bot.grounding.prompt.tokens import TokenCount
from tests.answering.asking import Asking
from tests.fakes import ScriptedModel

REWORDED = "Sora makes filmmaking a contest [b3d]."


class SilentModel:
    """A model that never says anything."""

    name = "silent"

    async def stream(self, messages: Sequence[Message]) -> AsyncGenerator[Delta | Ended]:  # noqa: ARG002
        """Wait for ever."""
        await asyncio.Event().wait()
        yield Ended(whole=False)


class Judged:
    """Says a sentence in an answer, with a judge behind it."""

    def __init__(self, asking: Asking, prompts: Prompts, count: TokenCount) -> None:
        self._asking = asking
        self._prompts = prompts
        self._count = count

    async def by(self, judge: ScriptedModel | SilentModel, sentence: str = REWORDED) -> Ruling:
        """Return what becomes of the sentence."""
        second = ModelOpinion(judge, self._prompts.opinion, self._count)
        finished = await self._asking.end(ScriptedModel([sentence]), opinion=second)
        assert isinstance(finished.answer, Answered)
        (ruling,) = finished.rulings
        return ruling


@pytest.fixture
def judged(asking: Asking, prompts: Prompts, count: TokenCount) -> Judged:
    """Sentences over the shipped interview, their judge yet to be scripted."""
    return Judged(asking, prompts, count)


@pytest.mark.parametrize(
    ("sentence", "reason"),
    [
        (REWORDED, "coverage"),
        ("Most markets will condense into a small handful of people [h6p].", "modality"),
        (
            "Every market, he predicts, condenses into a small handful of people [h6p].",
            "quantifier",
        ),
        ("Innovation, he believes, incentivizes this competition [q8p].", "relation"),
    ],
)
async def test_a_yes_lets_out_what_only_meaning_can_decide(
    judged: Judged, sentence: str, reason: str
) -> None:
    """The sentence is shown as it came, and the log says that it was overruled."""
    judge = ScriptedModel(["Y", "es."])
    ruling = await judged.by(judge, sentence)
    assert (ruling.decision, ruling.reason) == (Decision.SHOWN, reason)
    assert ruling.overruled
    ((asked,),) = judge.asked
    assert ruling.draft.text in asked.content


@pytest.mark.parametrize(
    ("sentence", "reason"),
    [
        ("The company raises capital for scaling models for the next 36 months [s79].", "number"),
        ("The emergence of Google's Sora signals increased competition [b3d].", "name"),
        ("Valenzuela does not view this competition positively [q8p].", "polarity"),
        ("Valenzuela calls this competition “a blessing” [q8p].", "quote"),
        ("Sora makes filmmaking a contest [zz9].", "id"),
    ],
)
async def test_nobody_is_asked_about_a_number_a_name_or_a_denial(
    judged: Judged, sentence: str, reason: str
) -> None:
    """What the exact checks find is not a matter of opinion."""
    judge = ScriptedModel(["yes"])
    ruling = await judged.by(judge, sentence)
    assert judge.asked == []
    assert ruling.decision in {Decision.REPLACED, Decision.DROPPED}
    assert ruling.reason == reason


async def test_nobody_is_asked_about_what_is_borne_out(judged: Judged) -> None:
    """An opinion costs time, which a good sentence need not wait for."""
    judge = ScriptedModel(["no"])
    ruling = await judged.by(judge, "Valenzuela views this competition positively [q8p].")
    assert (judge.asked, ruling.decision) == ([], Decision.SHOWN)


@pytest.mark.parametrize(
    "judge",
    [
        ScriptedModel(["no"]),
        ScriptedModel([""]),
        ScriptedModel(["The notes say yes."]),
        ScriptedModel(["Yes and no."]),
        ScriptedModel(["Yesterday."]),
        ScriptedModel(["Yes"], fault=ModelError(Trouble.UNREACHABLE)),
        ScriptedModel(fault=ModelError(Trouble.SILENT)),
        ScriptedModel(["y"], fault=ModelError(Trouble.UNREACHABLE)),
    ],
)
async def test_whatever_is_not_a_plain_yes_means_no(judged: Judged, judge: ScriptedModel) -> None:
    """A model that hedges, breaks off or says nothing vouches for nothing."""
    assert (await judged.by(judge)).decision is Decision.REPLACED


async def test_a_judge_that_takes_too_long_means_no(
    judged: Judged, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The reader of the answer is not kept waiting."""
    monkeypatch.setattr(opinion, "PATIENCE", 0.01)
    assert (await judged.by(SilentModel())).decision is Decision.REPLACED


class Held(Cadence):
    """Gives the next turn when it is told to."""

    def __init__(self) -> None:
        super().__init__()
        self.wanted, self.given = asyncio.Event(), asyncio.Event()

    async def turn(self) -> None:
        """Wait until then."""
        self.wanted.set()
        await self.given.wait()


async def test_nobody_is_asked_before_it_is_a_sentences_turn(
    asking: Asking, prompts: Prompts, count: TokenCount
) -> None:
    """To find out what is wrong with it is what takes a while."""
    held, judge = Held(), ScriptedModel(["yes"])
    second = ModelOpinion(judge, prompts.opinion, count)
    turn = asking.events(ScriptedModel([REWORDED]), opinion=second, cadence=held)
    async with asyncio.TaskGroup() as group:
        group.create_task(turn)
        await held.wanted.wait()
        assert judge.asked == []
        held.given.set()
    assert len(judge.asked) == 1


async def test_an_opinion_is_paid_for(asking: Asking, prompts: Prompts, count: TokenCount) -> None:
    """Its tokens are counted with those of the answer."""
    alone = (await asking.end(ScriptedModel([REWORDED]))).usage
    judge = ModelOpinion(ScriptedModel(["yes"]), prompts.opinion, count)
    judged = (await asking.end(ScriptedModel([REWORDED]), opinion=judge)).usage
    assert judged.prompt_tokens > alone.prompt_tokens + 50
    assert judged.completion_tokens > alone.completion_tokens
