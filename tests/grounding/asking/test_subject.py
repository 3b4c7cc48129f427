"""Questions for whatever is said of something, and what that is."""

import pytest

from bot.grounding.asking.subject import Frame, Subject, asked_subject

SPEAKER = "Ingrid Solberg"


@pytest.mark.parametrize(
    ("text", "about"),
    [
        ("what does he think about Sora?", "Sora"),
        ("And what did they say on wet hives", "wet hives"),
        ("what's she saying about AGI??", "AGI"),
        ("what do you have to say about the roof?", "the roof"),
        ("ok so what has the guest said about mice", "mice"),
        ("what does the interview say about mice in this video?", "mice"),
        ("how does she feel about damp?", "damp"),
        ("what are her thoughts on fondant?", "fondant"),
        ("what\u2019s his take on the competition", "the competition"),
        ("can you tell me something about queens please", "queens"),
        ("tell me more about queens", "queens"),
        ("I want to know about queens", "queens"),
        ("anything on Sora?", "Sora"),
        ("well, anything on Sora?", "Sora"),
        ("what's the deal with Sora", "Sora"),
        ("what happened to Sora?", "Sora"),
        ("so what is up with the roof?", "the roof"),
        ("is there anything about artists", "artists"),
        ("what is said about artists?", "artists"),
        ("summarize his view on scale", "scale"),
        ("could you please summarise her views on wet hives for me", "wet hives"),
        ("sum up his stance on scaling", "scaling"),
        ("give me a summary of her opinion on damp", "damp"),
        ("his position on mice?", "mice"),
        ("what does she make of fondant?", "fondant"),
        ("where does he stand on mice?", "mice"),
        ("how does she see the roof?", "the roof"),
    ],
)
def test_the_frame_carries_nothing(text: str, about: str) -> None:
    """What it is about is left."""
    assert asked_subject(text, SPEAKER) == Subject(about)


@pytest.mark.parametrize(
    ("text", "about"),
    [
        ("does he mention AGI?", "AGI"),
        ("did she ever say anything about Messi at all?", "Messi"),
        ("is fondant mentioned?", "fondant"),
        ("which episode mentions fondant?", "fondant"),
        ("in which one do they talk about mice?", "mice"),
        ("in what video is AGI mentioned", "AGI"),
        ("list all episodes about queens", "queens"),
        ("any interview on damp?", "damp"),
        ("so who else mentions damp", "damp"),
    ],
)
def test_who_asks_whether_it_is_mentioned_is_told_apart(text: str, about: str) -> None:
    """What only comes near it is no mention of it."""
    assert asked_subject(text, SPEAKER) == Subject(about, Frame.WHETHER)


@pytest.mark.parametrize("text", ["which of the interviews is about mice", "what one is on mice?"])
def test_who_asks_which_interview_is_about_it_is_told_apart(text: str) -> None:
    """That may be told by a title alone."""
    assert asked_subject(text, SPEAKER) == Subject("mice", Frame.WHICH)


@pytest.mark.parametrize(
    "text",
    [
        "What does Ingrid Solberg say about mice?",
        "what did solberg think of mice",
        "what is Solberg's view on mice?",
        "summarize Solberg's view on mice",
        "summarise Ingrid Solberg's position on mice, please",
        "Solberg's take on mice?",
        "what does Solberg make of mice?",
    ],
)
def test_the_speaker_may_be_named(text: str) -> None:
    """The name is told apart, for somebody else may speak of that in another interview."""
    assert asked_subject(text, SPEAKER) == Subject("mice", named=True)


@pytest.mark.parametrize(
    "text",
    [
        "when does he talk about mice?",
        "at what time does she mention mice",
        "in which minute do they discuss mice?",
        "where does he mention mice?",
        "where in the video does he speak about mice",
        "when are mice mentioned?",
        "show me where she talks about mice",
        "the part about mice",
        "section about mice",
        "summarize the part about mice",
        "can you sum up the bit on mice?",
        "where can I hear something about mice?",
    ],
)
def test_it_may_be_asked_when(text: str) -> None:
    """Moments are asked for then."""
    assert asked_subject(text, SPEAKER) == Subject("mice", Frame.WHEN)


@pytest.mark.parametrize(
    "text",
    [
        "how often does he mention mice?",
        "how many times does she say mice",
        "how often do they talk about mice in the interview?",
        "how often has the guest brought up mice",
        "how many times are mice mentioned?",
        "how often is mice discussed",
        "how frequently do mice come up?",
        "how many times does the word mice come up",
    ],
)
def test_it_may_be_asked_how_often(text: str) -> None:
    """The moments tell, and can be counted."""
    assert asked_subject(text, SPEAKER) == Subject("mice", Frame.WHEN)


@pytest.mark.parametrize(
    "text",
    [
        "what does Marco say about garlic?",
        "how often does she feed the bees?",
        "how many mice are there?",
        "how much does he say it costs?",
        "how many times did they say no?",
        "how often do bees come up for air?",
        "does he think the competition is bad?",
        "why does cost matter?",
        "what would he say about AGI?",
        "what does he say about not raising capital?",
        "what does he say about cost? And about data?",
        "when does he expect AGI?",
        "what is Sora about?",
        "what does he say",
        "what about audio?",
        "mice",
        "what does he think about " + "very " * 2000,
        "",
    ],
)
def test_another_question_has_none(text: str) -> None:
    """More than what is said of something is asked, or somebody else is."""
    assert asked_subject(text, SPEAKER) is None
