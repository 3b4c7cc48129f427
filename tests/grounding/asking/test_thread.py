"""What a conversation is about, and what its next question goes on from."""

import pytest

from bot.grounding.asking.followup import Asks
from bot.grounding.asking.thread import Thread, in_context
from bot.grounding.question import Cited, Exchange, Outcome, Question

A, B, C = (Cited("note", claim) for claim in "abc")


def answered(question: str, *cited: Cited) -> Exchange:
    """Return an exchange that ended in an answer."""
    return Exchange(question, "So it is.", Outcome.ANSWERED, cited)


def test_small_talk_is_no_part_of_it() -> None:
    """Thanks are between two turns, not one of them."""
    thanks = Exchange("thanks", "You're welcome!", Outcome.SMALLTALK)
    thread = Thread.of([answered("what are the tides?", A), thanks])
    assert [turn.question for turn in thread.turns] == ["what are the tides?"]


def test_what_goes_on_changes_no_topic() -> None:
    """Nor does a question that points back."""
    said = ["what are the tides?", "why?", "the second one", "is it dangerous?"]
    assert Thread.of(map(answered, said)).topic == "what are the tides?"


def test_a_follow_up_that_led_nowhere_is_not_gone_on_from() -> None:
    """The answer before it is."""
    nowhere = Exchange("why?", "The notes give no reason.", Outcome.DECLINED)
    last = Thread.of([answered("what are the tides?", A), nowhere]).last
    assert last
    assert last.cited == (A,)


def test_items_are_those_of_the_list_and_not_of_the_item_before() -> None:
    """Until a question of its own begins another list."""
    listed = answered("what are the tides?", A, B, C)
    item = answered("the second one", B)
    thread = Thread.of([listed, item])
    turn = thread.listing(3)
    assert turn
    assert (turn.asks, turn.cited) == (None, (A, B, C))
    assert thread.turns[-1].asks is Asks.ITEM
    assert Thread.of([listed, item, answered("and the moon?", A)]).listing(3) is None


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("and why?", "what are the tides? and why?"),
        ("what about the moon?", "what are the tides? what about the moon?"),
        ("does that harm ships?", "what are the tides? does that harm ships?"),
        ("how do ships use tides?", "how do ships use tides?"),
        ("what does he think about sails?", "what does he think about sails?"),
        ("what do they say about sails?", "what do they say about sails?"),
        ("tell me about sails", "tell me about sails"),
        ("what do they say about that?", "what are the tides? what do they say about that?"),
        (
            "what does she say about its price?",
            "what are the tides? what does she say about its price?",
        ),
    ],
)
def test_a_question_that_cannot_stand_alone_stands_behind_the_topic(text: str, read: str) -> None:
    """One that can is left as it is."""
    assert in_context(Question(text, (answered("what are the tides?", A),))) == read


def test_who_chooses_a_note_goes_on_within_it() -> None:
    """What another note said is not gone on from."""
    elsewhere = answered("what about sails?", Cited("boats", "d"))
    history = (answered("what are the tides?", A), elsewhere)
    chosen = Thread.before(Question("more", history, "note")).last
    assert chosen
    assert chosen.cited == (A,)
    anywhere = Thread.before(Question("more", history)).last
    assert anywhere
    assert anywhere.cited == elsewhere.cited
