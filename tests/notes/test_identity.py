"""The names of claims: short, opaque, different, and the same tomorrow."""

import re

from hypothesis import given
from hypothesis import strategies as st
from inline_snapshot import snapshot

from bot.notes.identity import claim_ids

CONTENTS = st.lists(st.text(max_size=3), max_size=40)


def test_names_stay_the_same_from_version_to_version() -> None:
    """They are written into logs, so they must not change with the code."""
    assert claim_ids(["talk\0Scale matters", "talk\0Cost matters"]) == snapshot(["k3k", "v4z"])


@given(CONTENTS)
def test_names_are_different_and_shaped_like_no_word(contents: list[str]) -> None:
    """A letter, a digit and one to three more, none of them easily mistaken for another."""
    names = claim_ids(contents)
    assert len(set(names)) == len(contents)
    assert all(
        re.fullmatch("[bcdfghjkmnpqrstvwxyz][2-9][b-df-hjkmnp-tv-z2-9]{1,3}", name)
        for name in names
    )


@given(st.lists(st.text(max_size=3), unique=True, max_size=40))
def test_names_do_not_depend_on_the_order_of_reading(contents: list[str]) -> None:
    """Files may be read in any order."""
    forwards = dict(zip(contents, claim_ids(contents), strict=True))
    contents.reverse()
    assert dict(zip(contents, claim_ids(contents), strict=True)) == forwards


def test_names_survive_edits_elsewhere() -> None:
    """Of 300 claims, the loss of one moves hardly any name, and most by no character."""
    contents = [f"claim {number}" for number in range(300)]
    before = dict(zip(contents, claim_ids(contents), strict=True))
    moved = 0
    for gone in contents[:30]:
        rest = [content for content in contents if content != gone]
        after = dict(zip(rest, claim_ids(rest), strict=True))
        moved += sum(before[content] != name for content, name in after.items())
    assert moved / 30 < 1
