"""A model words the answer; what the notes do not bear out is not shown."""

import threading
from collections.abc import Sequence

import numpy as np
import pytest

from bot.answering.answer import Answered, Declined, Related, SmallTalk
from bot.answering.events import Finished, SentenceShown
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


async def test_a_forgotten_beginning_is_told_once(asking: Asking, sora: Claim) -> None:
    """When history no longer fits, the person hears of it the first time only."""
    model = ScriptedModel([cited(sora)])
    long = tuple(Exchange("Why?", "word " * 2000) for _ in range(9))
    first = (await asking.end(model, history=long)).answer
    assert "no longer see how it began" in first.text
    second = (await asking.end(model, history=(*long, Exchange("Sora?", first.text)))).answer
    assert "no longer see how it began" not in second.text


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
