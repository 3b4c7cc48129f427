"""Conversations as people have them: each file of `dialogues/` holds what is said and seen.

A line of the bot tells the outcome, the moments that are cited in their order (`…` for others
behind them), and words that must be read.
"""

import re
import shutil
from dataclasses import dataclass
from pathlib import Path

import pytest

from bot.answering.answer import Answer, Answered
from bot.answering.extractive import Extractive
from bot.grounding.persona.prompts import Prompts
from bot.grounding.persona.voice import Voice
from bot.grounding.question import Cited, Exchange, Question
from bot.grounding.retrieval.encoder import Encoder
from bot.notes.library import read_library
from tests.answering.over import over
from tests.conftest import ROOT

DIALOGUES = Path(__file__).parent / "dialogues"
MORE = "…"
_QUOTED = re.compile(r"“(.+?)”(?= “| *$)")


@dataclass(frozen=True)
class Expected:
    """What a person must see of an answer."""

    outcome: str
    moments: tuple[str, ...]
    more: bool
    words: tuple[str, ...]

    @classmethod
    def read(cls, line: str) -> "Expected":
        """Read a line such as `answered 31:58 … “For example”`."""
        outcome, *moments = _QUOTED.sub("", line).split()
        cited = tuple(moment for moment in moments if moment != MORE)
        return cls(outcome, cited, MORE in moments, tuple(_QUOTED.findall(line)))

    def of(self, answer: Answer) -> "Expected":
        """Return what is seen of an answer, as far as it is told here."""
        cited = [
            str(citation.timestamp)
            for sentence in answer.sentences
            for citation in sentence.citations
        ]
        told = cited[: len(self.moments)] if self.more else cited
        words = tuple(words for words in self.words if words in answer.text)
        return Expected(answer.outcome, tuple(told), self.more, words)


Turns = list[tuple[str, Expected]]


def dialogues(name: str) -> dict[str, Turns]:
    """Return the dialogues of a file by their headings."""
    found = {}
    for dialogue in (DIALOGUES / f"{name}.txt").read_text("utf-8").split("# ")[1:]:
        title, *lines = dialogue.strip().splitlines()
        said = [line.split(": ", 1)[1] for line in lines]
        found[title] = [*zip(said[::2], map(Expected.read, said[1::2]), strict=True)]
    return found


INTERVIEW = dialogues("interview")
BEES = dialogues("bees")
BOTH = dialogues("both")
SHOWS = dialogues("shows")
SKIES = dialogues("skies")
TOMATOES = dialogues("tomatoes")


@pytest.fixture(scope="session")
def bees(prompts: Prompts, encoder: Encoder) -> Extractive:
    """A note of another field, in which the persona's speaker does not speak."""
    return over_folder(DIALOGUES / "bees", prompts, encoder)


@pytest.fixture(scope="session")
def both(
    tmp_path_factory: pytest.TempPathFactory, prompts: Prompts, encoder: Encoder
) -> Extractive:
    """That note beside the interview, each of a video of its own."""
    folder = tmp_path_factory.mktemp("both")
    [interview], [bees] = (ROOT / "seeds").glob("*.md"), (DIALOGUES / "bees").glob("*.md")
    shutil.copy(interview, folder)
    text = bees.read_text("utf-8").replace("Y7uzEDEwYTU", "aqz-KE-bpKQ")
    (folder / bees.name).write_text(text, "utf-8")
    return over_folder(folder, prompts, encoder)


@pytest.fixture(scope="session")
def shows(prompts: Prompts, encoder: Encoder) -> Extractive:
    """Three interviews of three people, none of whom is the persona's speaker."""
    return over_folder(DIALOGUES / "shows", prompts, encoder)


@pytest.fixture(scope="session")
def skies(prompts: Prompts, encoder: Encoder) -> Extractive:
    """A note of several things and people, of whom none speaks."""
    return over_folder(DIALOGUES / "skies", prompts, encoder)


@pytest.fixture(scope="session")
def tomatoes(prompts: Prompts, encoder: Encoder) -> Extractive:
    """A note that gives advice."""
    return over_folder(DIALOGUES / "tomatoes", prompts, encoder)


def over_folder(folder: Path, prompts: Prompts, encoder: Encoder) -> Extractive:
    """Return the answerer over the notes of a folder."""
    library = read_library(folder)
    return over(library.claims, Voice(prompts, library.notes), encoder)


def hold(notes: Extractive, turns: Turns) -> None:
    """Hold a conversation, and see at each turn what is expected."""
    history: tuple[Exchange, ...] = ()
    for question, expected in turns:
        answer = notes.decide(Question(question, history))
        assert expected.of(answer) == expected, f"{question} → {answer.text}"
        claims = dict.fromkeys(citation.claim for citation in answer.citations)
        cited = tuple(map(Cited.of, claims))
        history = (*history, Exchange(question, answer.text, answer.outcome, cited))


@pytest.mark.parametrize("title", INTERVIEW)
def test_what_people_say_over_the_interview_is_answered_as_written(
    notes_alone: Extractive, title: str
) -> None:
    """Each turn is understood from those before it."""
    hold(notes_alone, INTERVIEW[title])


@pytest.mark.parametrize("title", BEES)
def test_what_people_say_over_another_note_is_answered_as_written(
    bees: Extractive, title: str
) -> None:
    """The same rules hold in another field."""
    hold(bees, BEES[title])


@pytest.mark.parametrize("title", TOMATOES)
def test_what_people_say_over_advice_is_answered_as_written(
    tomatoes: Extractive, title: str
) -> None:
    """What can be done is told whole."""
    hold(tomatoes, TOMATOES[title])


@pytest.mark.parametrize("title", SKIES)
def test_what_a_pronoun_stands_for_is_what_was_spoken_of(skies: Extractive, title: str) -> None:
    """Any claim fits a pronoun: what only that is near to is about something else."""
    hold(skies, SKIES[title])


@pytest.mark.parametrize("title", BOTH)
def test_what_people_say_over_two_interviews_is_answered_as_written(
    both: Extractive, title: str
) -> None:
    """What is said of the one is not taken for the other's."""
    hold(both, BOTH[title])


@pytest.mark.parametrize("title", SHOWS)
def test_what_people_say_over_several_interviews_is_answered_as_written(
    shows: Extractive, title: str
) -> None:
    """Each question is answered from the interview that it means."""
    hold(shows, SHOWS[title])


@pytest.mark.parametrize(
    "question", ["what does Lopez say about pricing?", "does Lopez mention subscribers?"]
)
def test_whom_a_question_names_may_speak_in_the_interview_that_is_chosen(
    shows: Extractive, question: str
) -> None:
    """Her name is no word to look for, also where it need not tell which interview is meant."""
    for note in ("a_radio_in_lisbon", None):
        assert isinstance(shows.decide(Question(question, note=note)), Answered)
