"""What the persona says by itself."""

import pytest

from bot.grounding.errors import PromptsError
from bot.grounding.prompts import Prompts
from bot.grounding.template import Template
from bot.grounding.voice import Voice, listed
from bot.notes.library import Library
from tests.conftest import ROOT


@pytest.mark.parametrize(
    "text", ["Hi!", "hey there", "HELLO, thanks", "hi, who are you?", "ok cool", "You suck!"]
)
def test_small_talk_gets_the_personas_own_words(voice: Voice, text: str) -> None:
    """A greeting is greeted, whatever its case and punctuation; insults are borne."""
    assert voice.small_talk(text)


@pytest.mark.parametrize(
    "text", ["hi, what about Sora?", "help with scaling?", "thanksgiving", "is it ok?", ""]
)
def test_what_holds_more_than_small_talk_is_a_question(voice: Voice, text: str) -> None:
    """One word beyond small talk makes it a question."""
    assert voice.small_talk(text) is None


def test_the_phrase_that_says_most_decides(voice: Voice) -> None:
    """Who greets and asks who it is, is told who it is."""
    assert voice.small_talk("hi who are you") == voice.small_talk("who are you?")


def test_the_persona_says_that_it_is_not_human(voice: Voice) -> None:
    """Asked whether it is human, it says what it is."""
    assert voice.disclosure in (voice.small_talk("are you human?") or "")


def test_a_placeholder_that_nothing_fills_is_named(voice: Voice) -> None:
    """The error names the file and the placeholder."""
    with pytest.raises(PromptsError, match=r"guide\.md .*'nobody'"):
        voice.fill(Template("{nobody}", ROOT / "prompts/personas/guide.md"))


def test_items_are_listed_as_a_sentence_lists_them() -> None:
    """One, two and three items read well."""
    assert [listed(items) for items in (["a"], ["a", "b"], ["a", "b", "c"])] == [
        "a",
        "a and b",
        "a, b and c",
    ]


def test_a_library_of_many_notes_is_named_by_the_first(prompts: Prompts, library: Library) -> None:
    """The title says that there are more."""
    voice = Voice(prompts, [*library.notes, *library.notes])
    assert voice.fill(Template("{title}", ROOT)).endswith("and 1 more")
