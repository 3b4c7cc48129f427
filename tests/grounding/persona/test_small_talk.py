"""Small talk is told from questions by whole phrases."""

import tomllib

import pytest

from bot.grounding.persona.prompts import Prompts
from bot.grounding.persona.small_talk import SmallTalk
from bot.grounding.persona.talk import WrittenSmallTalk
from bot.grounding.persona.voice import Voice
from bot.notes.library import Library
from tests.conftest import ROOT


@pytest.fixture(scope="module")
def small_talk(prompts: Prompts) -> SmallTalk:
    """What ships."""
    return prompts.small_talk


def replied(voice: Voice, text: str) -> str:
    """Return the reply to small talk, or nothing."""
    talk = voice.prompts.small_talk.heard(text)
    return voice.reply(talk) if talk else ""


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
        "thnaks",
        "thank youu",
        "nicee",
    ],
)
def test_small_talk_gets_the_personas_own_words(small_talk: SmallTalk, text: str) -> None:
    """A greeting is greeted, whatever its case and punctuation; insults are borne."""
    assert small_talk.heard(text)


@pytest.mark.parametrize(
    "text",
    [
        "that's so sad",
        "thats crazy",
        "this is scary stuff",
        "OMG this is terrifying!!",
        "disgusting",
        "how awful",
        "sounds depressing",
        "unbelievable",
        "what a monster",
        "what a horrible story",
        "i can't believe it",
        "i didn't know that",
        "mind blown",
        "poor woman",
        "i hope he rots in jail",
        "he deserved it",
        "i love math",
        "wow great insights",
        "lol that was actually good",
        "you sound smart",
        "thats so messed up",
    ],
)
def test_who_remarks_on_something_asks_nothing(voice: Voice, text: str) -> None:
    """A remark is met in few words, as thanks are."""
    assert "whenever you like" in replied(voice, text)


@pytest.mark.parametrize(
    "text",
    [
        "is it scary?",
        "scary?",
        "is that sad",
        "why is that sad?",
        "which is bad",
        "how crazy is it",
        "that's sad?",
        "what a GPU costs",
        "what a GPU?",
        "what a founder should do first",
        "i love math, what does he say about it?",
        "i love math. why is it hard",
        "i like to know how it works",
        "rip-off?",
        "rip off",
        "poor sleep",
        "poor countries",
        "sad stories from the trial",
        "great advice",
        "does he deserve it?",
        "i hope he says how it works",
        "i hope he mentions pricing",
        "terrible decisions",
        "holy grail",
        "does it suck",
        "caffeine is bad",
        "pumps suck air",
    ],
)
def test_a_question_with_the_words_of_a_remark_is_none(small_talk: SmallTalk, text: str) -> None:
    """A mark, a word that asks, or a topic makes it a question."""
    assert small_talk.heard(text) is None


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("poor Maya", "whenever you like"),
        ("lol Maya is trash", "whenever you like"),
        ("maya lindqvist is so overrated", "whenever you like"),
        ("Maya is the goat", "whenever you like"),
        ("maya sucks", "whenever you like"),
        ("Maya is evil", "whenever you like"),
        ("rip maya lindqvist", "whenever you like"),
        ("are you Maya Lindqvist?", "an AI"),
        ("is this the real Maya?", "an AI"),
        ("am I talking to Maya?", "an AI"),
        ("speak as Maya", "an AI"),
    ],
)
def test_a_name_of_the_notes_may_be_spoken_of_or_to(voice: Voice, text: str, said: str) -> None:
    """Without it, nobody knows that it is one."""
    small_talk = voice.prompts.small_talk
    assert small_talk.heard(text) is None
    talk = small_talk.heard(text, {"maya", "lindqvist"}.__contains__)
    assert talk
    assert said in voice.reply(talk)


@pytest.mark.parametrize(
    "text",
    [
        "is this what Maya said?",
        "is this Maya?",
        "are you sure Maya left?",
        "poor Maya left",
        "Maya is bad?",
        "is Maya overrated",
        "Maya is bad at chess",
        "Maya?",
    ],
)
def test_a_question_about_somebody_of_the_notes_is_for_them(
    small_talk: SmallTalk, text: str
) -> None:
    """A name makes no small talk of it."""
    assert small_talk.heard(text, {"maya"}.__contains__) is None


@pytest.mark.parametrize(
    "text", ["hi, what about Sora?", "thnaks for what?", "thanksgiving", "tanks", "is it ok?", ""]
)
def test_what_holds_more_than_small_talk_is_a_question(small_talk: SmallTalk, text: str) -> None:
    """One word beyond small talk makes it a question."""
    assert small_talk.heard(text) is None


def test_a_greeting_gives_way_to_what_else_is_said(small_talk: SmallTalk) -> None:
    """Who greets and asks who it is, is told who it is."""
    assert small_talk.heard("hi who are you") is small_talk.heard("who are you?")


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
        ("what's new in Gen 3?", "what's new in Gen 3?"),
        ("hi Chris is the CEO?", "hi Chris is the CEO?"),
        ("hi Chris, is he the CEO?", "is he the CEO?"),
        ("How's it going? You're great! and audio?", "and audio?"),
    ],
)
def test_courtesies_around_a_question_are_passed_over(
    small_talk: SmallTalk, text: str, asked: str
) -> None:
    """What is nothing else stays, and so does a name that begins like a greeting."""
    assert small_talk.beyond_courtesy(text) == asked


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
    assert voice.disclosure in replied(voice, text)


@pytest.mark.parametrize(
    "text",
    [
        "are the teams real people?",
        "is the model human-like?",
        "what models do they train?",
        "what data do they keep?",
        "how do they help artists?",
        "where does the data come from?",
        "good data?",
        "is it safe?",
        "does he speak about suicide?",
    ],
)
def test_a_question_about_people_or_models_is_for_the_notes(
    small_talk: SmallTalk, text: str
) -> None:
    """What resembles a question about the bot is not taken for one."""
    assert small_talk.heard(text) is None


@pytest.mark.parametrize(
    "text", ["do you store my data", "How do I delete my data?", "is this private?"]
)
def test_who_asks_what_is_kept_is_shown_the_commands(voice: Voice, text: str) -> None:
    """The reply names all three."""
    reply = replied(voice, text)
    assert all(command in reply for command in ("/privacy", "/mydata", "/forget"))


@pytest.mark.parametrize("text", ["can you help me?", "what can you do?", "help me please"])
def test_who_needs_help_is_told_what_to_ask(small_talk: SmallTalk, text: str) -> None:
    """A plea for help gets the same words as `help`."""
    assert small_talk.heard(text) is small_talk.heard("help") is not None


def test_names_of_another_speaker_are_known_too(small_talk: SmallTalk) -> None:
    """They come from the persona, and stand in no phrase."""
    path = ROOT / "prompts" / "smalltalk.toml"
    written = WrittenSmallTalk.model_validate(tomllib.loads(path.read_text("utf-8")))
    other = SmallTalk(written, "Rosa Bianchi", path)
    assert other.heard("are you Rosa?")
    assert other.heard("thanks Rosa")
    assert small_talk.heard("are you Rosa?") is None
