"""What the persona says by itself."""

from dataclasses import replace

import pytest

from bot.grounding.persona.errors import PromptsError
from bot.grounding.persona.prompts import Prompts
from bot.grounding.persona.template import Template
from bot.grounding.persona.titles import LONGEST
from bot.grounding.persona.voice import Voice
from bot.notes.library import Library
from tests.conftest import ROOT
from tests.radio import radio_notes


def test_a_placeholder_that_nothing_fills_is_named_with_its_file(voice: Voice) -> None:
    """The error names the file and the placeholder."""
    with pytest.raises(PromptsError, match=r"guide\.md .*'nobody'"):
        voice.fill(Template("{nobody}", ROOT / "prompts/personas/guide.md"))


def test_items_are_listed_as_a_sentence_lists_them(voice: Voice) -> None:
    """None, one, two and three items read well."""
    assert [voice.listed("abc"[:number]) for number in range(4)] == [
        "the interview itself",
        "a",
        "a and b",
        "a, b and c",
    ]


def test_of_many_interviews_the_first_stands_in_quotation_marks(prompts: Prompts) -> None:
    """How many more there are stands outside of them."""
    voice = Voice(prompts, radio_notes())
    assert "the notes of “Radio at night” and 2 more, and nothing else" in voice.say("about.text")


def test_of_one_interview_the_title_stands_alone(prompts: Prompts, library: Library) -> None:
    """Nothing is said of others."""
    voice = Voice(prompts, library.notes)
    title = "“Scaling and Innovation in AI Infrastructures”"
    assert f"the notes of {title} and nothing else" in voice.say("about.text")


def test_of_several_interviews_the_persona_speaks_in_the_plural(prompts: Prompts) -> None:
    """Nobody who asks a library is told of "this interview"."""
    voice = Voice(prompts, radio_notes())
    for text in (voice.disclosure, voice.greeting, voice.decline, voice.nearest, voice.covered):
        assert "interview " not in text
        assert "interview," not in text


def test_one_of_several_interviews_is_spoken_of_alone(prompts: Prompts) -> None:
    """Who chose one is told of that one, and what it speaks about."""
    voice = Voice(prompts, radio_notes()).of("studio")
    assert voice.decline == "That isn't something the interview covers."
    assert voice.covered == "It does cover Rooms and Microphones."


def test_without_a_name_the_speaker_is_spoken_of_all_the_same(
    prompts: Prompts, library: Library
) -> None:
    """No text that a person or a model is told has a hole where the name would stand."""
    nameless = replace(prompts, persona=replace(prompts.persona, speaker=""))
    voice = Voice(nameless, library.notes)
    replies = [voice.reply(talk) for talk in prompts.small_talk.talks]
    assert "You speak about the speaker in the third person." in voice.manner
    assert any("what the speaker says in “" in reply for reply in replies)
    assert not [text for text in (voice.manner, *replies) if "  " in text]


def test_over_several_interviews_a_model_is_told_of_no_single_speaker(prompts: Prompts) -> None:
    """Each of them has somebody else."""
    manner = Voice(prompts, radio_notes()).manner
    assert prompts.persona.speaker not in manner
    assert "You speak about the people in them in the third person." in manner


def test_topics_of_several_interviews_are_their_titles(prompts: Prompts) -> None:
    """A heading says little to who does not know where it stands; of one video, one title does."""
    voice = Voice(prompts, radio_notes())
    assert voice.covered == "They do cover “Radio at night” and “A studio in Lisbon”."


def test_topics_of_one_interview_are_its_headings_nearest_to_the_question(
    prompts: Prompts,
) -> None:
    """Where nothing is near, in the order of the notes."""
    voice = Voice(prompts, radio_notes()).of("studio")
    assert voice.covered_near("who sings?", []) == voice.covered
    near = "It does cover Microphones and Rooms."
    assert voice.covered_near("who sells microphones?", []) == near


def test_an_opening_names_the_one_interview_among_several(
    prompts: Prompts, library: Library
) -> None:
    """Before its colon; of a library of one there is nothing to tell."""
    voice = Voice(prompts, radio_notes())
    assert voice.introducing("For example:", "studio") == "For example (“A studio in Lisbon”):"
    assert voice.introducing("That is it.", "studio") == "That is it."
    assert Voice(prompts, library.notes).introducing("So:", library.notes[0].name) == "So:"


def test_a_title_without_end_is_cut(prompts: Prompts) -> None:
    """It has to fit beside a claim."""
    note = radio_notes()[0]
    voice = Voice(prompts, [note, replace(note, name="long", title="Radio " * 100)])
    assert len(voice.interviews["long"]) <= LONGEST
    assert voice.interviews["long"].endswith("Radio…")


def test_a_video_with_several_notes_is_none_of_theirs_alone(
    prompts: Prompts, library: Library
) -> None:
    """A link to it chooses no note."""
    assert set(Voice(prompts, library.notes).videos.values()) == {library.notes[0].name}
    assert set(Voice(prompts, [*library.notes, *library.notes]).videos.values()) == {None}
