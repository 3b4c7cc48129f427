"""A passive is one wherever it is asked for: by a "was", by a "by", and by what parts them."""

import pytest

from bot.answering.support.reading.doers import done_by
from bot.answering.support.reading.passives import passives
from bot.answering.support.reading.plainly import plainly
from bot.answering.support.reading.reader import read


@pytest.mark.parametrize(
    ("text", "verb", "was", "by"),
    [
        ("The band was taught by Anna.", "taught", "was", "by"),
        ("The band got taught by Anna.", "taught", "got", "by"),
        ("The band has been taught by Anna.", "taught", "been", "by"),
        ("The band was taught.", "taught", "was", None),
        ("The band was taught. By the way, Anna sang.", "taught", "was", None),
        ("The band was slowly and patiently taught by Anna.", "taught", "was", "by"),
        ("The band was taught the old songs by Anna.", "taught", "was", "by"),
        ("The show was further improved by guests.", "improved", "was", "by"),
        ("A song written in 1999 by Anna won.", "written", None, "by"),
        ("The guests were led and warmly guided by Anna.", "led", "were", "by"),
        ("The guests were led and warmly guided by Anna.", "guided", None, "by"),
        ("The studio is run by Anna.", "run", "is", "by"),
        ("They are in a mood considered dull by guests.", "considered", None, "by"),
    ],
)
def test_a_passive_has_a_was_or_names_who_does_it(
    text: str, verb: str, was: str | None, by: str | None
) -> None:
    """Adverbs may stand between, objects behind a "was", and the time behind either."""
    reading = read(text)
    passive = passives(reading)[reading.words.index(verb)]
    assert [place if place is None else reading.words[place] for place in passive] == [was, by]


@pytest.mark.parametrize(
    "text",
    [
        "Anna changed the show by leaving.",
        "Anna has improved by singing.",
        "Anna wrote by night.",
        "Anna is the host who taught Berta.",
        "It is a written song.",
        "The shop is open by noon.",
        "Hosts run shows by night.",
        "A band taught in Rome.",
        "The house is by the river.",
    ],
)
def test_what_somebody_does_is_no_passive(text: str) -> None:
    """Neither "has", nor another word's "was", nor a "by" behind an object makes one."""
    assert passives(read(text)) == {}


def test_a_by_is_that_of_the_verb_next_to_it() -> None:
    """In "was shown a song written by Anna" nobody is named who shows it."""
    reading = read("Berta was shown a song written by Anna.")
    verbs = {reading.words[place]: passive.by for place, passive in passives(reading).items()}
    assert verbs == {"shown": None, "written": reading.words.index("by")}


@pytest.mark.parametrize(
    ("text", "doer"),
    [
        ("They were taught songs by Anna.", {"anna"}),
        ("A new song by Anna.", {"anna"}),
        ("So he sings by ear.", set[str]()),
    ],
)
def test_who_does_it_is_found_behind_what_is_done(text: str, doer: set[str]) -> None:
    """Also behind an object, and behind a noun; behind an active verb a "by" says how."""
    reading = read(text)
    assert {reading.words[place] for place in done_by(reading, reading.tokens[2])} == doer


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        (
            "The band was slowly and patiently taught by Anna.",
            "anna slowly and patiently taught the band",
        ),
        (
            "The band was taught the old songs by Anna.",
            "anna taught the old songs the band",
        ),
        ("The house is by the river.", "the house is by the river"),
    ],
)
def test_a_passive_is_told_plainly_with_whatever_stands_in_it(text: str, plain: str) -> None:
    """Adverbs and objects go with the verb; where something is by nobody, nobody does it."""
    assert plainly(read(text)).text == plain
