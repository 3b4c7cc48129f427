"""What the persona says by itself."""

import pytest

from bot.grounding.errors import PromptsError
from bot.grounding.prompts import Prompts
from bot.grounding.template import Template
from bot.grounding.voice import Voice, listed
from bot.notes.library import Library
from tests.conftest import ROOT


@pytest.mark.parametrize(
    "text",
    [
        "Hi!",
        "hey there",
        "HELLO, thanks",
        "hi, who are you?",
        "who are you really?",
        "ok cool",
        "You suck!",
    ],
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


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("hi, what about Sora?", "what about Sora?"),
        ("Hello!! hey, list the challenges. Thanks!", "list the challenges"),
        ("thank you so much! and audio?", "and audio?"),
        ("hi what is scaling", "what is scaling"),
        ("Hello Kitty", "Hello Kitty"),
        ("high costs, thanksgiving", "high costs, thanksgiving"),
        ("hi!", "hi!"),
    ],
)
def test_courtesies_around_a_question_are_passed_over(voice: Voice, text: str, asked: str) -> None:
    """What is nothing else stays, and so does a name that begins like a greeting."""
    assert voice.beyond_courtesy(text) == asked


@pytest.mark.parametrize("persona", ["guide", "guest"])
@pytest.mark.parametrize(
    "text",
    [
        "are you human?",
        "are you a bot or what",
        "are you the real chris?",
        "is this a real person?",
        "what model are you?",
        "r u human",
        "am i talking to a human",
        "Are you a robot or a person?",
        "are you the person?",
        "are you chatgpt?",
        "bist du ein Mensch?",
        "¿eres humano?",
        "es-tu humain ?",
        "você é humano?",
    ],
)
def test_the_persona_says_that_it_is_not_human(library: Library, persona: str, text: str) -> None:
    """Asked whether it is human, in whatever words, it says what it is."""
    voice = Voice(Prompts.read(ROOT / "prompts", persona), library.notes)
    assert "an AI" in voice.disclosure
    assert voice.disclosure in (voice.small_talk(text) or "")


@pytest.mark.parametrize(
    "text",
    [
        "are the teams real people?",
        "is the model human-like?",
        "what models do they train?",
        "what data do they keep?",
        "how do they help artists?",
        "does he speak about suicide?",
    ],
)
def test_a_question_about_people_or_models_is_for_the_notes(voice: Voice, text: str) -> None:
    """What resembles a question about the bot is not taken for one."""
    assert voice.small_talk(text) is None


@pytest.mark.parametrize(
    "text", ["do you store my data", "How do I delete my data?", "is this private?"]
)
def test_who_asks_what_is_kept_is_shown_the_commands(voice: Voice, text: str) -> None:
    """The reply names all three."""
    reply = voice.small_talk(text) or ""
    assert all(command in reply for command in ("/privacy", "/mydata", "/forget"))


@pytest.mark.parametrize("text", ["can you help me?", "what can you do?", "help me please"])
def test_who_needs_help_is_told_what_to_ask(voice: Voice, text: str) -> None:
    """A plea for help gets the same words as `help`."""
    assert voice.small_talk(text) == voice.small_talk("help") is not None


@pytest.mark.parametrize(
    "text", ["I want to kill myself", "im suicidal", "hi, I don\u2019t want to live anymore. Sora?"]
)
def test_who_speaks_of_dying_is_sent_to_people(voice: Voice, text: str) -> None:
    """Whatever else stands beside it, the reply names lines that can help, and no claim."""
    reply = voice.small_talk(text) or ""
    assert "988" in reply
    assert "112" in reply


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


def test_a_video_with_several_notes_is_none_of_theirs_alone(
    prompts: Prompts, library: Library
) -> None:
    """A link to it chooses no note."""
    assert set(Voice(prompts, library.notes).videos.values()) == {library.notes[0].name}
    assert set(Voice(prompts, [*library.notes, *library.notes]).videos.values()) == {None}
