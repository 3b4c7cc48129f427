"""Whoever is named in a sentence is named in the notes."""

from bot.answering.support.case import SupportCase
from bot.answering.support.verdict import Reason
from tests.answering.support.cases import Row, assert_told, found, table


@table(
    ("Maria Lopez edits the show.", "Maria Lopez edits the show.", False),
    ("Lopez edits the show.", "Maria Lopez edits the show.", False),
    ("Dr. Lopez edits the show.", "Lopez edits the show.", False),
    ("Mr. Lopez edits the show.", "Lopez edits the show.", False),
    ("Mr. Lopez helps lead the show.", "Maria Lopez helps lead the show.", False),
    ("Mr. Gomez edits the show.", "Mr. Lopez edits the show.", True),
    ("The show is edited by Sgt. Ames.", "The show is edited by Sgt. Lopez.", True),
    ("The show is edited by Det. Ames.", "The show is edited by Det. Lopez.", True),
    ("Guests such as M. Gomez edit it.", "Guests such as M. Lopez edit it.", True),
    ("Maria Gomez edits the show.", "Maria Lopez edits the show.", True),
    ("It was recorded in Lisbon.", "It was recorded in Porto.", True),
    ("In Lisbon they met.", "In Porto they met.", True),
    ("Yesterday, Gomez edited it.", "Lopez edited it.", True),
    ("They meet on Tuesday.", "They meet on Monday.", True),
    ("He uses Audacity.", "He uses a free editor.", True),
    ("GPT4 wrote it.", "GPT5 wrote it.", True),
    ("Listeners wrote letters.", "The people who listen wrote letters.", False),
    ("I think that Monday is best.", "Monday is best.", False),
    ("LLMs write the notes.", "An LLM writes the notes.", False),
    ("GPTs write the notes.", "An LLM writes the notes.", True),
    ("Letting Lopez edit it saves time.", "If Lopez edits it, time is saved.", False),
    ("Thanks to Lopez it is short.", "Lopez keeps it short.", False),
    ("Whether Lopez edits it is unsure.", "Lopez's edit is not sure.", False),
)
def test_a_name_that_the_notes_do_not_hold_is_seen(row: Row) -> None:
    """People, places, days and products; a capital that only opens a sentence is no name."""
    assert_told(Reason.NAME, row)


@table(
    ("The American studio closed.", "The studio in the US closed.", False),
    ("The French studio closed.", "The studio in the US closed.", True),
    ("Mexican listeners wrote.", "Listeners in Mexico wrote.", False),
    ("Many Cuban listeners wrote.", "Many listeners in Cuba wrote.", False),
    ("Many Cuban listeners wrote.", "Many listeners in Cyprus wrote.", True),
    ("People in the West wrote.", "People in the Western world wrote.", False),
    ("People in the East wrote.", "People in the Western world wrote.", True),
    ("They wrote it on Twitter.", "They tweeted it.", False),
    ("Books in Locke's line sold.", "Lockean books sold.", False),
    ("Books in Chris's line sold.", "Christmas books sold.", True),
    ("The CEO spoke.", "The chief executive spoke.", False),
    ("The UN sent observers.", "The United Nations sent observers.", False),
    ("The United Nations sent observers.", "The UN sent observers.", False),
    ("The WHO sent observers.", "The United Nations sent observers.", True),
    ("It has 100K listeners.", "It has 100,000 listeners.", False),
    ("It cost $15B.", "It cost $15 billion.", False),
    ("It takes 2 GW.", "It takes 2 gigawatts.", False),
    ("Vitamin B helps.", "A vitamin helps.", True),
    ("The U.S. studio closed.", "The studio in the United States closed.", False),
    ("LLMs write notes.", "Language models write notes.", False),
    ("AI writes notes.", "Notes are written by artificial intelligence.", False),
)
def test_a_name_may_take_another_form(row: Row) -> None:
    """Peoples and their countries, offices, and the initials of a name in several words."""
    assert_told(Reason.NAME, row)


def test_a_replaced_subject_is_seen_where_every_word_has_a_capital() -> None:
    """At the beginning of a sentence only what a word stands for tells that it is a name."""
    evidence = ("Berta has written the song.",)
    said = "Anna has written the song."
    assert found(Reason.NAME, SupportCase(said, evidence, proper=frozenset(["berta"]))) == ["Anna"]
    leading = SupportCase(
        "Hawking has written the song.", evidence, proper=frozenset({"hawk", "berta"})
    )
    assert found(Reason.NAME, leading) == ["Hawking"]
    small = SupportCase("Somebody wrote the song.", evidence, "", frozenset(["somebodi"]))
    assert not found(Reason.NAME, small)


@table(
    ("Target raises money for the show.", "The company raises money for the show.", True),
    ("Gomez raises money for the show.", "The company raises money for the show.", True),
    ("Gomez predicts that radio will live.", "She predicts that radio will live.", True),
    ("Gomez's team cuts the pauses.", "The team cuts the pauses.", True),
    ("The company raises money.", "She raises money.", False),
    ("Today's team cuts the pauses.", "The team cuts the pauses.", False),
    ("Long pauses are cut by the team.", "The team cuts long pauses.", False),
)
def test_a_name_does_not_take_the_place_of_whoever_is_meant(row: Row) -> None:
    """Where the notes say "the company" or "she", a sentence may not say somebody else."""
    assert_told(Reason.NAME, row)


def test_names_of_the_surroundings_are_allowed() -> None:
    """The title, the speaker and the heading may be named in every sentence."""
    said, evidence = "Maria Lopez cuts the pauses.", ("She cuts the pauses.",)
    assert found(Reason.NAME, SupportCase(said, evidence)) == ["Maria", "Lopez"]
    assert not found(Reason.NAME, SupportCase(said, evidence, context="Maria Lopez"))


@table(
    ("It moved to Austria.", "It moved to Australia.", True),
    ("It moved to Nigeria.", "It moved to Niger.", True),
    ("Then Johnston left it.", "Then Johnson left it.", True),
    ("In Porto Mike Lawson edits it.", "In Porto Maria Lopez edits it.", True),
    ("The studio of Maria Lopez moved.", "The studio of ML moved.", False),
    ("It airs on Sunday.", "It airs on Saturday.", True),
    ("It airs on weekends.", "It airs on Saturdays.", False),
    ("She met the CEO.", "She met a senior officer.", True),
    ("She met the CEO.", "She met the Chief Executive Officer.", False),
    ("She met its CEO.", "She met its chief technology officer.", True),
    ("There the Fed kept it.", "There a reserve of tapes kept it.", True),
)
def test_a_name_that_begins_alike_is_another(row: Row) -> None:
    """So is one with the same initials, and one of two days or two officers."""
    assert_told(Reason.NAME, row)
