"""Texts that go on from an answer, and texts that do not."""

import pytest

from bot.grounding.asking.followup import Asks, FollowUp, follow_up


@pytest.mark.parametrize(
    ("text", "asks"),
    [
        ("why?", Asks.WHY),
        ("why those ones?", Asks.WHY),
        ("and why is that?", Asks.WHY),
        ("y tho", Asks.WHY),
        ("Warum?", Asks.WHY),
        ("give me two reasons", Asks.WHY),
        ("name some reasons", Asks.WHY),
        ("ok, tell me more pls", Asks.MORE),
        ("wat do u mean?", Asks.MORE),
        ("??", Asks.MORE),
        ("what else?", Asks.MORE),
        ("and?", Asks.MORE),
        ("so?", Asks.MORE),
        ("ok and now?", Asks.MORE),
        ("well?", Asks.MORE),
        ("and then?", Asks.AFTER),
        ("what did he say before that?", Asks.BEFORE),
        ("who said that?", Asks.WHO),
        ("WHO SAYS THAT", Asks.WHO),
        ("when was that?", Asks.WHEN),
        ("source?", Asks.WHEN),
        ("do you have the link to that?", Asks.WHEN),
        ("can you give me the link?", Asks.WHEN),
        ("r u sure?", Asks.SURE),
        ("lol, really?", Asks.SURE),
        ("shorter please", Asks.SHORTER),
        ("be brief", Asks.SHORTER),
        ("can you summarize this?", Asks.SHORTER),
        ("can you explain that in simple terms", Asks.SIMPLER),
        ("explain that in simple words", Asks.SIMPLER),
        ("i don't understand", Asks.SIMPLER),
        ("sorry, I don\u2019t get it", Asks.SIMPLER),
        ("huh?", Asks.SIMPLER),
        ("could you rephrase that", Asks.SIMPLER),
        ("eli5", Asks.SIMPLER),
        ("explain it like I am five", Asks.SIMPLER),
        ("Can you give an example?", Asks.EXAMPLE),
        ("like what", Asks.EXAMPLE),
        ("give me two examples", Asks.EXAMPLE),
        ("tell us some examples", Asks.EXAMPLE),
        ("give me examples", Asks.EXAMPLE),
        ("show examples of that", Asks.EXAMPLE),
        ("say that again", Asks.AGAIN),
        ("can you repeat that?", Asks.AGAIN),
        ("could you please say that again", Asks.AGAIN),
    ],
)
def test_what_goes_on_from_an_answer_is_heard(text: str, asks: Asks) -> None:
    """However it is typed."""
    assert follow_up(text) == FollowUp(asks)


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("the second one?", 2),
        ("and what about the 3rd point?", 3),
        ("#2", 2),
        ("two", 2),
        ("point 3", 3),
        ("explain number two", 2),
        ("tell me more about 2", 2),
        ("number 4 please", 4),
        ("the last one", -1),
        ("what is the first challenge", 1),
        ("no the third", 3),
        ("no, I mean the third one", 3),
        ("nope, the last one", -1),
        ("not that one, the third", 3),
        ("no sorry, number 3", 3),
        ("actually the first", 1),
    ],
)
def test_an_item_is_counted(text: str, place: int) -> None:
    """Beside the number may stand what the list was asked for by, and that another was meant."""
    assert follow_up(text, "what are the challenges?") == FollowUp(Asks.ITEM, place)


@pytest.mark.parametrize(
    ("text", "place", "many"),
    [
        ("the last two", -1, 2),
        ("and the first three challenges?", 1, 3),
        ("explain the first 2 points", 1, 2),
    ],
)
def test_several_items_are_counted_from_an_end(text: str, place: int, many: int) -> None:
    """A number behind an ordinal tells how many there are from it on."""
    assert follow_up(text, "what are the challenges?") == FollowUp(Asks.ITEM, place, many)


@pytest.mark.parametrize(
    "text", ["give me three challenges", "two challenges please", "give me 2", "3 challenges"]
)
def test_who_says_how_many_asks_for_no_item(text: str) -> None:
    """A number before what is listed is not its place, and neither is that of a wish."""
    assert follow_up(text, "what are the challenges?") is None


@pytest.mark.parametrize(
    "text",
    [
        "and audio?",
        "and money?",
        "so what is scale?",
        "well funded?",
        "now the second half of the game",
        "what are the last two models?",
        "two models",
        "number of models",
        "why does cost matter?",
        "who said that scale matters?",
        "the second challenge",
        "what are the first two steps?",
        "more money",
        "gen 4?",
        "what time is it?",
        "the nth one",
        "no more",
        "no evidence?",
        "thanks",
        "ok " * 1000,
        "",
    ],
)
def test_what_has_a_subject_is_a_question_of_its_own(text: str) -> None:
    """One word of content is enough."""
    assert follow_up(text, "what is gen 3?") is None
