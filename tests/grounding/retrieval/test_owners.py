"""Whose interview a name belongs to."""

import pytest

from bot.grounding.retrieval.owners import Owners
from bot.notes.claim import Claim
from bot.notes.timestamp import Timestamp

SAID = {
    "lisbon": (
        "Maria Lopez moved the studio from Porto to Lisbon",
        "In Lisbon, Lopez speaks to the Radio Society on Mondays",
        "Ondara raised money, as Kestrel did",
    ),
    "rent": ("Ada's rent rises", "Today's rents are high, says Lopez", "Rents rise today"),
    "network": (
        "Kestrel sells advertisements before a show",
        "Brandt founded Kestrel in Porto",
        "Microphones are bought from Kestrel's neighbours",
    ),
    "school": ("Tell teaches people to cut", "Editors come to Tell, and tell a story"),
}
TITLES = {"lisbon": "A studio in Lisbon", "network": "Ads", "school": "How to cut", "rent": "Rent"}
CLAIMS = [
    Claim(f"{note}{place}", text, (Timestamp(place),), note, f"video-{note}")
    for note, texts in SAID.items()
    for place, text in enumerate(texts)
]
OWNERS = Owners(CLAIMS, TITLES, "Chris Valenzuela")


@pytest.mark.parametrize(
    ("question", "named"),
    [
        ("how much did Kestrel sell?", [("Kestrel", "network")]),
        ("how much did kestrel sell?", [("kestrel", "network")]),
        ("Kestrel sells what?", [("Kestrel", "network")]),
        ("what does Maria Lopez say?", [("Maria Lopez", "lisbon")]),
        ("who is the head of Tell?", [("Tell", "school")]),
        ("tell me more", []),
        ("what is in Lisbon?", [("Lisbon", "lisbon")]),
        ("what does Ada pay?", [("Ada", "rent")]),
        ("what is paid today?", []),
        ("who is in Porto?", []),
        ("where is the Radio Society?", []),
        ("how do Kestrel and Tell differ?", [("Kestrel", "network"), ("Tell", "school")]),
    ],
)
def test_a_name_belongs_to_whoever_is_told_of(question: str, named: list[tuple[str, str]]) -> None:
    """A title has it or a claim begins with it; what is mentioned belongs to nobody."""
    found = [(name.text, note) for name in OWNERS.named(question) for note in name.notes]
    assert found == named


def test_notes_of_one_video_own_their_names_together() -> None:
    """Also those that do not name it."""
    beside = Claim("x", "The company hires editors", (Timestamp(9),), "more", "video-network")
    (name,) = Owners([*CLAIMS, beside], TITLES, "").named("does Kestrel hire?")
    assert name.notes == ("network", "more")


def test_a_title_in_capitals_tells_no_names() -> None:
    """Whose words begin with a capital all the same."""
    titles = {**TITLES, "network": "Selling Advertisements"}
    owners = Owners(CLAIMS, titles, "")
    assert owners.named("what do Advertisements cost?") == []
    assert owners.named("what does Kestrel cost?") != []


def test_the_speaker_of_the_persona_belongs_to_no_interview() -> None:
    """They may speak in any."""
    assert Owners(CLAIMS, TITLES, "Maria Lopez").named("what does Maria Lopez say?") == []


def test_what_many_interviews_are_about_belongs_to_none() -> None:
    """Such as what all of them speak of."""
    claims = [
        Claim(str(n), "Radio is loved", (Timestamp(n),), f"note{n}", f"video{n}") for n in range(5)
    ]
    titles = {f"note{n}": f"On Radio {n}" for n in range(5)}
    assert Owners(claims, titles, "").named("what is Radio?") == []
