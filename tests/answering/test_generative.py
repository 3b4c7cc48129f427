"""A model words the answer; what the notes do not bear out is not shown."""

import asyncio
import threading
from collections.abc import AsyncGenerator, Iterator, Sequence
from contextlib import asynccontextmanager

import numpy as np
import pytest

from bot.answering.answer import Answered, Declined, Related, SmallTalk
from bot.answering.events import Finished, SentenceShown, Usage
from bot.answering.model.allowance import ANSWER_TOKENS
from bot.answering.model.port import ModelError, Trouble
from bot.answering.ruling import Decision
from bot.grounding.persona.prompts import Prompts
from bot.grounding.prompt.tokens import TokenCount
from bot.grounding.question import Cited, Exchange, Outcome
from bot.grounding.retrieval.encoder import Floats
from bot.notes.claim import Claim
from bot.notes.library import Library
from tests.answering.asking import Asking
from tests.fakes import ScriptedModel
from tests.worded import SAYS, cited


class Threaded:
    """A judge who finds everything borne out, and notes in which threads it is asked."""

    def __init__(self) -> None:
        self.threads: set[threading.Thread] = set()

    def support(self, _: str, texts: Sequence[str]) -> Floats:
        """Say so of each text."""
        self.threads.add(threading.current_thread())
        return np.full(len(texts), 9.0, np.float32)


class Spent:
    """A budget with nothing left."""

    @asynccontextmanager
    async def reserve(self, read: int, written: int) -> AsyncGenerator[bool]:  # noqa: ARG002
        """Refuse."""
        yield False


async def test_a_cited_sentence_is_shown_with_its_moment(asking: Asking, sora: Claim) -> None:
    """The id turns into the claim's own second."""
    model = ScriptedModel([SAYS, f" [{sora.id}].\n"])
    shown, finished = await asking.events(model)
    assert isinstance(shown, SentenceShown)
    assert isinstance(finished, Finished)
    assert isinstance(finished.answer, Answered)
    assert shown.sentence.text == f"{SAYS}."
    assert [citation.timestamp.seconds for citation in shown.sentence.citations] == [2462]


@pytest.mark.parametrize("mark", ["(Source: {})", "**{}**", "— {}", "(Claim {})", "<sup>{}</sup>"])
async def test_a_cited_sentence_is_shown_however_its_id_is_written(
    asking: Asking, sora: Claim, mark: str
) -> None:
    """Also where only the claim that is cited tells that the notes say so."""
    model = ScriptedModel([f"Sora increases competition in video AI {mark.format(sora.id)}."])
    finished = await asking.end(model)
    (ruling,) = finished.rulings
    assert (ruling.draft.ids, ruling.decision) == ((sora.id,), Decision.SHOWN)


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
    assert [ruling.reason for ruling in finished.rulings] == ["", *["repeated"] * 3]


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


async def test_an_unknown_id_demotes_its_sentence(asking: Asking, sora: Claim) -> None:
    """A sentence with an invented id is not shown, the one beside it is."""
    model = ScriptedModel([f"{cited(sora)} ", "Runway was founded in 2018 [q0q]."])
    finished = await asking.end(model)
    assert finished.answer.text == f"{SAYS}."


async def test_what_a_model_thinks_is_never_shown(asking: Asking, sora: Claim) -> None:
    """Not even in front of a sentence that the notes bear out."""
    thought = "<think>He hates competition.</think>"
    for deltas in ([f"{thought}{cited(sora)}"], [*thought, cited(sora)]):
        finished = await asking.end(ScriptedModel(deltas))
        assert finished.answer.text == f"{SAYS}."


async def test_what_a_model_thinks_does_not_count_as_its_answer(
    asking: Asking, sora: Claim
) -> None:
    """It may think longer than an answer may be; it is paid for all the same."""
    thought = ["<think>", *["He may mean the price. "] * 1_000, "</think>"]
    finished = await asking.end(ScriptedModel([*thought, cited(sora)]))
    assert finished.answer.text == f"{SAYS}."
    assert finished.usage.completion_tokens > 5_000


async def test_a_sentence_in_quite_other_words_is_shown_on_the_judges_word(
    library: Library, prompts: Prompts, count: TokenCount, sora: Claim
) -> None:
    """It is read in a thread: for so long nobody else may have to wait."""
    judge = Threaded()
    asking = Asking(library, prompts, count, lambda: judge)
    finished = await asking.end(
        ScriptedModel(
            [f"With Sora around, it is getting crowded for machines that make films [{sora.id}]."]
        )
    )
    assert (
        finished.answer.text
        == "With Sora around, it is getting crowded for machines that make films."
    )
    assert judge.threads
    assert threading.main_thread() not in judge.threads


async def test_an_uncited_fact_is_not_shown(asking: Asking, sora: Claim) -> None:
    """What the model says without a claim behind it stays inside."""
    finished = await asking.end(ScriptedModel([f"{cited(sora)} Runway is worth $3 billion."]))
    assert "billion" not in finished.answer.text


async def test_whoever_asks_in_another_language_is_told_why_the_answer_is_in_english(
    asking: Asking, sora: Claim
) -> None:
    """In their own language, below a model's answer, which has looked for more than names."""
    finished = await asking.end(ScriptedModel([cited(sora)]), "Was sagt er über Sora?")
    *said, notice = finished.answer.sentences
    assert [sentence.text for sentence in said] == [f"{SAYS}."]
    assert notice.text == "Die Notizen sind auf Englisch, deshalb antworte ich auf Englisch."
    assert notice.lead == "\n\n"


async def test_a_decline_to_whoever_asks_in_another_language_says_so_first(asking: Asking) -> None:
    """As the notes do that answer by themselves, but for what only they cannot do."""
    finished = await asking.end(ScriptedModel(["NO_ANSWER"]), "Was sagt er über Kekse?")
    assert isinstance(finished.answer, Declined | Related)
    assert finished.answer.text.startswith("Die Notizen sind auf Englisch")
    assert "nur nach Namen" not in finished.answer.text


async def test_the_agreed_word_makes_a_decline(asking: Asking) -> None:
    """The model says that the notes have no answer; code says it to the person."""
    finished = await asking.end(ScriptedModel(["NO_", "ANSWER"]), "what is the capital of Chile?")
    assert isinstance(finished.answer, Declined)
    assert "NO_ANSWER" not in finished.answer.text


async def test_a_decline_near_the_notes_shows_the_nearest_moments(asking: Asking) -> None:
    """What the model cannot answer may still have moments close by."""
    question = "Where did the video data for Gen 3 Alpha come from?"
    assert isinstance((await asking.end(ScriptedModel(["NO_ANSWER"]), question)).answer, Related)


async def test_when_nothing_survives_the_notes_answer(asking: Asking) -> None:
    """An answer without a single cited sentence is never shown, nor is an empty one."""
    finished = await asking.end(ScriptedModel(["Trust me, it is great."]))
    assert isinstance(finished.answer, Answered)
    assert "Trust me" not in finished.answer.text
    assert finished.answer.citations


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


async def test_small_talk_costs_no_request(asking: Asking) -> None:
    """A greeting is answered without asking the model."""
    model = ScriptedModel(["Hello."])
    assert isinstance((await asking.end(model, "hi!")).answer, SmallTalk)
    assert model.asked == []


async def test_tokens_are_counted_when_the_server_does_not(asking: Asking, sora: Claim) -> None:
    """The log knows what an answer cost, whatever the server tells."""
    usage = (await asking.end(ScriptedModel([cited(sora)]))).usage
    assert usage.model == "scripted"
    assert usage.prompt_tokens > 1_000
    assert usage.completion_tokens > 5


async def test_past_its_budget_the_model_is_not_asked(asking: Asking) -> None:
    """The notes answer, and say why it is they who do."""
    model = ScriptedModel(["Sora."])
    finished = (await asking.events(model, allowance=Spent()))[-1]
    assert isinstance(finished, Finished)
    assert "budget" in finished.answer.sentences[0].text
    assert finished.answer.citations
    assert finished.usage == Usage("notes")
    assert model.asked == []


async def test_a_forgotten_beginning_is_told_once(asking: Asking, sora: Claim) -> None:
    """When history no longer fits, the person hears of it the first time only."""
    model = ScriptedModel([cited(sora)])
    long = tuple(Exchange("Why?", "word " * 2000) for _ in range(9))
    first = (await asking.end(model, history=long)).answer
    assert "no longer see its beginning" in first.text
    second = (await asking.end(model, history=(*long, Exchange("Sora?", first.text)))).answer
    assert "no longer see its beginning" not in second.text


async def test_when_it_was_said_no_model_is_asked(asking: Asking, sora: Claim) -> None:
    """No model sees a time; what else follows up an answer is the model's to word."""
    model = ScriptedModel([cited(sora)])
    history = (Exchange("Sora?", SAYS, Outcome.ANSWERED, (Cited.of(sora),)),)
    told = (await asking.end(model, "when was that?", history)).answer
    assert [citation.timestamp.seconds for citation in told.citations] == [2462]
    assert model.asked == []
    await asking.end(model, "tell me more", history)
    assert len(model.asked) == 1


@pytest.mark.parametrize(
    "question", ["when does he talk about Sora?", "https://youtu.be/Y7uzEDEwYTU?t=2462"]
)
async def test_the_moments_of_something_are_no_models_to_tell(
    asking: Asking, sora: Claim, question: str
) -> None:
    """The claims that name it have them."""
    model = ScriptedModel([cited(sora)])
    told = (await asking.end(model, question)).answer
    assert [citation.timestamp.seconds for citation in told.citations] == [2462]
    assert model.asked == []


async def test_a_server_that_cuts_the_prompt_off_is_reported(
    asking: Asking, caplog: pytest.LogCaptureFixture
) -> None:
    """A count far below our own means that the notes were not read."""
    await asking.end(ScriptedModel(["Sora."], read=100))
    assert "num_ctx" in caplog.text


async def test_a_model_without_an_end_is_cut(asking: Asking, sora: Claim) -> None:
    """Endless text is not read to its end, and what stands is marked as partial."""
    pieces = [f"{cited(sora)} ", *["and so on "] * 5000]
    finished = await asking.end(ScriptedModel(pieces))
    assert "cut off" in finished.answer.text
    assert finished.usage.completion_tokens < 3 * ANSWER_TOKENS
