"""A sentence claims no more cases than the notes."""

from bot.answering.support.verdict import Reason
from tests.answering.support.cases import Row, assert_told, table


@table(
    ("All listeners skip the ads.", "Most listeners skip the ads.", True),
    ("Most listeners skip the ads.", "Some listeners skip the ads.", True),
    ("Some listeners skip the ads.", "Most listeners skip the ads.", False),
    ("Most listeners skip the ads.", "All listeners skip the ads.", False),
    ("Most listeners stay in the west.", "Listeners stay in the west.", True),
    ("Most listeners stay with interest.", "Listeners stay with interest.", True),
    ("Most guests stay to the end.", "Some guests and a priest stay to the end.", True),
    ("Most guests are young.", "The biggest share of the guests are young.", False),
    ("Every listener skips the ads.", "All listeners skip the ads.", False),
    ("Listeners always skip the ads.", "Listeners often skip the ads.", True),
    ("Good sound is always vital.", "Good sound is crucial.", True),
    ("You must edit.", "It is crucial that you edit.", False),
    ("Everyone on the team edits.", "Several people on the team edit.", True),
    ("The whole team edits.", "Everyone on the team edits.", False),
    ("It is the only show about sleep.", "It is a show about sleep.", True),
    ("It is the only show about sleep.", "It is the sole show about sleep.", False),
    ("It is the best show about sleep.", "It is a good show about sleep.", True),
    ("For all its faults, they love it.", "They love it in spite of its faults.", False),
    ("Exactly half of them stay.", "About half of them stay.", True),
    ("The entire town heard it.", "It was widely heard in town.", True),
    ("It is only about sleep.", "It is mainly about sleep.", True),
    ("It is only about sleep.", "It is solely about sleep, and often live.", False),
    ("It is about nothing but sleep.", "It is only about sleep.", False),
    (
        "Listeners always like its full hours of talk.",
        "Listeners often like its full hours of talk.",
        True,
    ),
    (
        "No show was ever sold with fewer than 20 songs.",
        "For a show to be sold, at least 20 songs were usually needed.",
        True,
    ),
    ("Every listener pays for its regular news.", "Listeners pay for its regular news.", True),
    ("They may drop it entirely.", "They may drop it altogether.", False),
    (
        "Cuts that take out all pauses always annoy listeners.",
        "Cuts that take out all pauses often annoy listeners.",
        True,
    ),
)
def test_some_does_not_become_most_nor_most_all(row: Row) -> None:
    """To widen is a fault, to narrow is none."""
    assert_told(Reason.QUANTIFIER, row)


@table(
    (
        "Listeners never like it at first, which is nearly forgotten.",
        "Listeners rarely like it at first, which one must understand.",
        True,
    ),
    ("Listeners never skip the ads.", "Listeners rarely skip the ads.", True),
    ("Listeners never skip the ads.", "Nevertheless listeners skip the ads.", True),
    ("Listeners never skip the ads.", "Fearless listeners sit through the ads.", False),
    ("Nobody listens to the end.", "Few listen to the end.", True),
    ("Hardly anyone listens to the end.", "Few listen to the end.", False),
    ("All listeners skip the ads.", "Almost all listeners skip the ads.", True),
    ("Nearly all listeners skip the ads.", "Almost all listeners skip the ads.", False),
    ("Long shows are not better.", "Long shows are not always better.", True),
    ("Long shows are not necessarily better.", "Long shows are not always better.", False),
    ("It sold no shows.", "The most recent talk tells that it has not sold any shows.", False),
    ("It sold no shows.", "Most of the talk tells that it sold its shows.", True),
    ("It sold all of its shows.", "It sold two of its shows and has not bought any news.", True),
    ("It sold all of its shows.", "It sold any show that was its own.", False),
    ("Not all listeners skip the ads.", "Some listeners do not skip the ads.", False),
)
def test_almost_and_not_always_are_not_dropped(row: Row) -> None:
    """Few are not none, and what is not always so is so at times."""
    assert_told(Reason.QUANTIFIER, row)


@table(
    ("The hosts trust each other, above all.", "The hosts trust one another.", False),
    ("He works all day.", "He works from morning to night.", False),
    ("They meet all the time.", "They meet constantly.", False),
    ("They meet every quarter.", "They meet quarterly.", False),
    ("After all, they are no longer friends.", "They stopped being friends.", False),
)
def test_a_wide_word_in_an_idiom_widens_nothing(row: Row) -> None:
    """Such as "each other" and "above all": they do not say how many."""
    assert_told(Reason.QUANTIFIER, row)


@table(
    ("They only make films.", "They make series rather than solely films.", True),
    ("It is purely about sound.", "It is not just about sound.", True),
    ("They only make films.", "They make films and nothing else, not series.", False),
    ("It is not only about sound.", "It is not just about sound.", False),
)
def test_what_is_not_the_only_thing_does_not_become_it(row: Row) -> None:
    """Where the evidence sets "only" aside, nothing is only that."""
    assert_told(Reason.QUANTIFIER, row)
