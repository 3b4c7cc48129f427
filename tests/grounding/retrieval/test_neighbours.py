"""What stands around a claim."""

from dataclasses import replace

from bot.grounding.retrieval.neighbours import (
    around,
    behind,
    beside,
    earlier,
    later,
    only_leads_in,
)
from bot.notes.claim import Claim
from bot.notes.timestamp import Timestamp


def claim(name: str, text: str, clock: str, label: str = "", before: str = "") -> Claim:
    """Return a claim of one section."""
    return Claim(
        name, text, (Timestamp.read(clock),), "sea", "Y7uzEDEwYTU", ("Tides",), label, before
    )


PULL = claim("a", "The moon pulls the sea", "05:00")
RISE = claim("b", "This makes it rise", "05:20", before="The moon pulls the sea")
SPRING = claim("c", "Spring tides are high", "02:00", "Spring")
FULL = claim("d", "They come at full moon", "02:10", "Spring")
NEAP = claim("e", "Neap tides are low", "09:00", "Neap")
CLAIMS = (PULL, RISE, SPRING, FULL, NEAP)


def test_what_takes_a_claim_up_or_shares_its_label_goes_with_it() -> None:
    """The other items of a list do not."""
    assert beside(PULL, CLAIMS) == [RISE]
    assert beside(SPRING, CLAIMS) == [FULL]
    assert beside(NEAP, CLAIMS) == []


def test_around_a_claim_is_first_what_goes_with_it() -> None:
    """Then the rest of the section, in its order."""
    assert around([SPRING], CLAIMS) == [FULL, PULL, RISE, SPRING, NEAP]
    assert behind(SPRING, CLAIMS) == [FULL, NEAP]


def test_time_goes_both_ways() -> None:
    """The nearest moment first."""
    assert later([PULL], CLAIMS) == [RISE, NEAP]
    assert earlier([PULL], CLAIMS) == [FULL, SPRING]


def test_the_times_of_two_videos_are_not_compared() -> None:
    """What comes next in the one has nothing to do with how long the other is."""
    late = replace(NEAP, video_id="aqz-KE-bpKQ")
    assert later([late, PULL], CLAIMS) == [RISE, NEAP]
    early = replace(SPRING, video_id="aqz-KE-bpKQ")
    assert earlier([PULL, early], CLAIMS) == [FULL, SPRING]


def test_the_beginning_alone_of_a_sentence_only_leads_in() -> None:
    """What is whole, or goes on from what is, says something."""
    years = claim("f", "During his years (2005-2013)", "03:00")
    went_on = claim("g", "a wall was built", "03:10", before=years.text)
    new = claim("h", "A wall was built", "03:10", before=years.text)
    assert only_leads_in(years, [years, went_on])
    assert not only_leads_in(years, [years, new])
    assert not only_leads_in(went_on, [years, went_on])
