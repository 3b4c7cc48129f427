"""Only what a message states is checked."""

import pytest

from bot.answering.answer import Sentence
from bot.answering.checking.statements import statements
from bot.answering.extractive import Extractive
from bot.grounding.persona.voice import Voice
from bot.grounding.question import Question
from bot.notes.library import Library
from bot.surfaces.moments_line import moments_line
from bot.surfaces.rendering import pages


@pytest.mark.parametrize(
    "question",
    ["What about Sora?", "real-time generation of content", "Where did the video data come from?"],
)
def test_of_an_answer_only_the_notes_words_are_checked(
    notes_alone: Extractive, library: Library, question: str
) -> None:
    """Opening, links, strip and disclosure of the bot's own message are passed over."""
    voice = notes_alone.voice
    answer = notes_alone.decide(Question(question))
    said = (voice.disclosure, *map(voice.say, ("first.text", "first.passing", "forgotten.text")))
    told = (Sentence(words, lead="\n\n") for words in said)
    (page,) = pages((*answer.sentences, *told), moments_line(answer.citations, library))
    quoted = [sentence.text for sentence in answer.sentences if sentence.citations]
    assert statements(page, voice) == quoted


@pytest.mark.parametrize(
    "notice", ["instead.model", "instead.model_away", "instead.budget", "partial.text"]
)
def test_a_remark_with_a_reference_is_passed_over_too(voice: Voice, notice: str) -> None:
    """Whichever question it refers to."""
    remark = voice.say(notice, reference="q12")
    assert statements(f"{remark}\n\nCost matters.", voice) == ["Cost matters."]


@pytest.mark.parametrize(
    ("typed", "stated"),
    [
        ("Cost matters. Scale too!", ["Cost matters.", "Scale too!"]),
        (
            "Dr. Lopez moved to the U.S. Army.\n$5 is “much.” “Is it?” $6 too",
            ["Dr. Lopez moved to the U.S. Army.", "$5 is “much.”", "“Is it?”", "$6 too"],
        ),
        ("- Cost matters [31:58]\n- **Scale** too (32:27)", ["Cost matters", "Scale too"]),
        ("[Runway](https://a.org/b) trains https://a.org/c models.", ["Runway trains models."]),
        ("https://a.org <https://b.org/c>\n-# small print. ●──● 1:02", []),
    ],
)
def test_links_and_moments_are_no_statements(voice: Voice, typed: str, stated: list[str]) -> None:
    """What opens the video says nothing by itself; words that carry a link do."""
    assert statements(typed, voice) == stated
