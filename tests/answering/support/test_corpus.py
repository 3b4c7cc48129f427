"""Claims are read in their place: who is meant was named before."""

import pytest

from bot.answering.support.corpus import Corpus
from bot.notes.claim import Claim
from bot.notes.timestamp import Timestamp


def claims(*texts: str, section: str = "Sound") -> list[Claim]:
    """Return claims that stand under one heading, in order."""
    return [
        Claim(f"c{number}", text, (Timestamp(number),), "talk", "v", (section,))
        for number, text in enumerate(texts)
    ]


@pytest.mark.parametrize(
    ("texts", "known"),
    [
        (("Then Lopez took over.", "It was late.", "She edits the show."), True),
        (("Then Lopez took over.", "Then Gomez did.", "She edits the show."), False),
        (("Then Lopez took over.", "Sound is edited live."), False),
        (("They met Gomez.", "Then Lopez took over.", "Gomez edits the show."), False),
    ],
)
def test_whoever_a_claim_means_may_be_named(texts: tuple[str, ...], known: bool) -> None:
    """It is the one who was named last, where a claim opens with a word that points back."""
    corpus = Corpus(claims(*texts), {"talk": "A talk"})
    case = corpus.case("Lopez edits the show.", corpus.claims[-1:])
    assert ("lopez" in case.known) == known


def test_nobody_is_meant_who_was_named_under_another_heading() -> None:
    """A heading begins anew."""
    before, own = claims("Then Lopez took over."), claims("", "She edits it.", section="Pictures")
    corpus = Corpus([*before, *own[1:]], {"talk": "A talk"})
    assert "lopez" not in corpus.case("Lopez edits it.", own[1:]).known


@pytest.mark.parametrize(
    ("texts", "known"),
    [
        (("The show is Maria Lopez's.", "Lopez edits shows."), True),
        (("The show is Maria Lopez's.", "Then Maria edits shows."), True),
        (("The show is Maria Lopez's and Ann Lopez's.", "Lopez edits shows."), False),
        (("It was President Lopez's.", "Lopez edits shows."), False),
    ],
)
def test_whoever_is_called_by_half_a_name_may_be_called_by_all_of_it(
    texts: tuple[str, ...], known: bool
) -> None:
    """Where the notes know one bearer only, nobody else is meant."""
    corpus = Corpus(claims(*texts), {"talk": "A talk"})
    case = corpus.case("Maria Lopez edits the show.", corpus.claims[-1:])
    assert ({"maria", "lopez"} <= case.known) == known


@pytest.mark.parametrize(
    ("texts", "lent"),
    [
        (("They met on the Friday Lopez left.", "Lopez edits shows."), "friday"),
        (("They met in the June Lopez left.", "Lopez edits shows."), "june"),
        (("It was told by Colonel Lopez.", "Lopez edits shows."), "colonel"),
        (("The show is a Lopez AI.", "Then AI edits shows."), "lopez"),
        (("The show is a PBS Lopez.", "Lopez edits shows."), "pbs"),
    ],
)
def test_no_day_no_title_and_no_short_form_is_half_of_a_name(
    texts: tuple[str, ...], lent: str
) -> None:
    """They stand beside a name by chance."""
    corpus = Corpus(claims(*texts), {"talk": "A talk"})
    assert lent not in corpus.case("It edits the show.", corpus.claims[-1:]).known


def test_initials_may_be_half_of_a_name() -> None:
    """Two letters that stand before it."""
    corpus = Corpus(claims("The show is that of ML Lopez.", "Then Lopez left."), {"talk": "A talk"})
    assert "ml" in corpus.case("It left.", corpus.claims[-1:]).known
