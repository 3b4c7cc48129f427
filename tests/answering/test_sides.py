"""What the notes say of what something is, of its worth, of each side, and of a date."""

from dataclasses import replace

from bot.answering.answer import Answered, Related
from bot.answering.extractive import Extractive
from bot.grounding.persona.voice import Voice
from bot.grounding.question import Question
from bot.notes.library import Library
from bot.notes.timestamp import Timestamp
from tests.answering.over import over


def _notes_saying(library: Library, voice: Voice, *said: str) -> Extractive:
    """Return the answerer over some statements, rare among others as the words of any note are."""
    others = (f"Flat {number} was let" for number in range(40))
    texts = enumerate((*said, *others))
    claims = [replace(library.claims[0], id=f"p{n}", text=text) for n, text in texts]
    return over(claims, voice)


def _shown(notes: Extractive, question: str) -> list[str]:
    """Return what is shown as the answer to a question, the best first; of no answer, nothing."""
    answer = notes.decide(Question(question))
    told = isinstance(answer, Answered)
    return [citation.claim.text for citation in answer.citations] if told else []


def test_a_comparison_shows_what_the_notes_say_of_each_side(library: Library, voice: Voice) -> None:
    """What holds both comes first; where they have nothing of one, nothing is compared."""
    said = [
        "Velocity is how much work gets done",
        "Latency is the time until a test",
        "Small firms win by latency, not velocity",
        "Large firms have velocity to spare, and velocity is what velocity buys",
    ]
    notes = _notes_saying(library, voice, *said)
    shown = _shown(notes, "what's the difference between velocity and latency?")
    assert shown[0] == said[2]
    assert said[1] in shown
    assert len(shown) == 3
    assert said[1] not in notes.decide(Question("velocity vs radio")).text


def test_the_worth_of_something_is_told_by_what_names_it(library: Library, voice: Voice) -> None:
    """That something else is bad says nothing of screens, and nothing of naps."""
    said = ["Caffeine is bad", "Screens delay sleep", "Sleep is long", "Rooms are dark"]
    notes = _notes_saying(library, voice, *said)
    assert _shown(notes, "are screens bad?") == [said[1]]
    assert not isinstance(notes.decide(Question("is decaf bad?")), Answered)


def test_a_comparison_is_made_by_all_that_holds_both(library: Library, voice: Voice) -> None:
    """What holds one side alone is no better than what a search finds."""
    both = ["Tariffs hurt Canada and Mexico", "Canada and Mexico pay for the army"]
    notes = _notes_saying(library, voice, "Canada taxes wood", *both, "Mexico sent its troops")
    assert sorted(_shown(notes, "compare Mexico and Canada")[:2]) == sorted(both)
    alone = _notes_saying(library, voice, "Canada taxes wood", "Mexico sent its troops")
    assert len(_shown(alone, "compare Mexico and Canada")) == 2


def test_what_a_label_names_is_the_side_of_a_comparison(library: Library, voice: Voice) -> None:
    """It comes before what only mentions it."""
    said = {"Radio pays those who like radio": "", "They know every song": "Radio hosts"}
    said |= {"They wear make-up": "TV hosts"}
    claims = [replace(library.claims[0], id=t, text=t, label=label) for t, label in said.items()]
    notes = over(claims, voice)
    assert _shown(notes, "radio vs TV") == ["They know every song", "They wear make-up"]


def test_a_side_of_a_comparison_is_introduced_before_it_is_spoken_of(
    library: Library, voice: Voice
) -> None:
    """By the sentence that says what it is, or else by the first one of its item."""
    said = [
        ("", "FM gave FM listeners what FM is famous for"),
        ("", "FM, a band, is heard in cars"),
        ("SW (Short Waves)", "SW (Short Waves)"),
        ("SW (Short Waves)", "It began in 1920"),
        ("SW (Short Waves)", "SW listeners write to SW"),
    ]
    claims = [
        replace(library.claims[0], id=f"p{n}", text=text, label=label)
        for n, (label, text) in enumerate(said)
    ]
    assert _shown(over(claims, voice), "FM vs SW") == [said[1][1], said[3][1]]


def test_a_side_that_nothing_introduces_is_told_of_by_what_begins_with_it(
    library: Library, voice: Voice
) -> None:
    """Beside the statement that holds both."""
    said = ["Without Ada, Ben and Cy hold the board", "Ben is described as kind"]
    shown = _shown(_notes_saying(library, voice, *said), "Ben vs Ada")
    assert shown == said


def test_who_else_is_better_does_not_answer_which_of_two_is(library: Library, voice: Voice) -> None:
    """What holds neither says nothing of them; each is introduced, and nothing is claimed."""
    said = ["Ada bowls fast", "Ben bats slowly", "Cy is better than Dee, and is the better bowler"]
    notes = _notes_saying(library, voice, *said)
    for question in ("who is better, Ada or Ben", "is Ada better than Ben?"):
        answer = notes.decide(Question(question))
        assert isinstance(answer, Related)
        assert [citation.claim.text for citation in answer.citations] == said[:2]
    assert _shown(notes, "is Cy better than Dee?") == said[2:]
    assert _shown(notes, "who's better, Dee or Cy?") == said[2:]


def test_what_stands_under_the_heading_of_both_answers_which_is_better(
    library: Library, voice: Voice
) -> None:
    """Its own words need not name them again."""
    other = replace(library.claims[0], id="o1", text="Ada bowls fast", section=("Bowlers",))
    judged = replace(other, id="o2", text="Ben is better", section=("Ada vs. Ben",))
    assert _shown(over([other, judged], voice), "is Ada better than Ben?") == ["Ben is better"]


def test_the_worth_of_something_is_told_by_what_names_a_part_of_it(
    library: Library, voice: Voice
) -> None:
    """A search finds cold bedrooms by their windows; what is beside the point is left out."""
    said = ["Bedroom windows stay open", "Caffeine is cheap", "Sleep is long", "Rooms are dark"]
    notes = _notes_saying(library, voice, *said)
    assert _shown(notes, "are cold bedroom windows important?") == [said[0]]


def test_an_advantage_is_not_told_by_the_name_alone(library: Library, voice: Voice) -> None:
    """What speaks of it comes first, and nothing of what is nearest is lost."""
    said = ["Latency is an advantage", "At a startup all feels slower at first, and then fast"]
    answer = _notes_saying(library, voice, *said).decide(Question("advantages of a startup"))
    assert isinstance(answer, Related)
    assert [citation.claim.text for citation in answer.citations] == said


def test_what_happened_at_a_date_is_told_by_what_names_it(library: Library, voice: Voice) -> None:
    """By time, all of it; of another date there is nothing to tell."""
    said = {"It was sold in December 1999": 90, "It fell in 2000": 10, "It began in March 1999": 20}
    said |= {f"Its room {number} was let": 0 for number in range(8)}
    claims = [
        replace(library.claims[0], id=text, text=text, timestamps=(Timestamp(second),))
        for text, second in said.items()
    ]
    notes = over(claims, voice)
    told = notes.decide(Question("what happened in 1999?"))
    assert isinstance(told, Answered)
    assert [citation.timestamp.seconds for citation in told.citations] == [20, 90]
    assert not isinstance(notes.decide(Question("what happened in 2001?")), Answered)


def test_what_something_is_comes_before_what_is_said_of_it(library: Library, voice: Voice) -> None:
    """A sentence that says it answers, however much else holds the name."""
    said = ["Telstar operates telstar daily for Telstar", "Telstar, a satellite, fell into the sea"]
    notes = _notes_saying(library, voice, *said)
    assert _shown(notes, "what is Telstar?")[0] == said[1]
    assert _shown(notes, "so whats telstar")[0] == said[1]
