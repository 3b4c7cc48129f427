"""What the persona says by itself."""

import pytest

from bot.grounding.errors import PromptsError
from bot.grounding.prompts import Prompts
from bot.grounding.template import Template
from bot.grounding.voice import Voice, listed
from bot.notes.library import Library
from tests.conftest import ROOT


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
