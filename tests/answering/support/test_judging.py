"""Where the checks are not sure, a judge who reads both texts has a word; elsewhere nobody asks."""

from collections.abc import Sequence

import numpy as np
import pytest

from bot.answering.support.corpus import Corpus
from bot.answering.support.judging import OpenJudge, is_borne_out, is_sure, judged_measures
from bot.answering.support.trees import Trees, grown
from bot.answering.support.verdict import Reason, Supported, Verdict
from bot.answering.support.verifier import Verifier
from bot.grounding.retrieval.encoder import Floats
from bot.notes.claim import Claim
from bot.notes.timestamp import Timestamp
from tests.answering.interviews import CLAIMS

CORPUS = Corpus([*CLAIMS.values()], {"radio": "Radio at night"}, "Maria Lopez")
SURELY = 9.0
REWORDED = "Before it is broadcast, a programme loses its silences to those who edit it."
RARE = "It is rare for a guest to bring notes along."
FREELY = "The show gets 300 letters a week from those who listen."


class ToldJudge:
    """Says what it was told to say, and keeps what it was asked."""

    def __init__(self, word: float) -> None:
        self._word = word
        self.asked: list[tuple[str, ...]] = []

    def support(self, sentence: str, texts: Sequence[str]) -> Floats:
        """Say it of each text."""
        self.asked.append((sentence, *texts))
        return np.full(len(texts), self._word, np.float32)

    def opened(self) -> "ToldJudge":
        """Return itself, as whoever opens a judge does."""
        return self


def verdict(sentence: str, claim: str, judge: OpenJudge) -> Verdict:
    """Return what a claim says to a sentence, with a judge at hand."""
    return Verifier(CORPUS, judge).verify(sentence, [CLAIMS[claim]])


@pytest.mark.parametrize(("sentence", "claim"), [(REWORDED, "p1a"), (RARE, "p5e")])
def test_who_reads_both_texts_may_find_what_other_words_mean(sentence: str, claim: str) -> None:
    """The checks alone find foreign words, or a denial, where nothing is wrong."""
    assert not isinstance(verdict(sentence, claim, lambda: None), Supported)
    assert isinstance(verdict(sentence, claim, ToldJudge(SURELY).opened), Supported)
    assert not isinstance(verdict(sentence, claim, ToldJudge(-SURELY).opened), Supported)


def test_who_reads_both_texts_may_doubt_what_the_checks_let_pass() -> None:
    """Then the notes do not say so."""
    assert isinstance(verdict(FREELY, "p4d", lambda: None), Supported)
    doubted = verdict(FREELY, "p4d", ToldJudge(-SURELY).opened)
    assert (doubted.verdict, doubted.reason) == ("unsupported", Reason.COVERAGE)


@pytest.mark.parametrize(
    ("sentence", "claim"),
    [
        ("Listeners write 400 letters a week to the show.", "p4d"),
        ("Gomez believes that radio will outlive television.", "p3c"),
        ("The host calls it “a song for everybody”.", "p6f"),
    ],
)
def test_a_figure_a_name_and_a_quotation_are_no_matter_of_opinion(
    sentence: str, claim: str
) -> None:
    """However sure somebody is."""
    judge = ToldJudge(SURELY)
    assert not isinstance(verdict(sentence, claim, judge.opened), Supported)
    assert judge.asked == []


@pytest.mark.parametrize(
    ("sentence", "claim", "supported"),
    [
        ("The editors cut every long pause before a show goes out.", "p1a", True),
        ("The studio moved from Lisbon to Porto in 1998.", "p2b", False),
    ],
)
def test_nobody_is_asked_where_the_checks_are_sure(
    sentence: str, claim: str, *, supported: bool
) -> None:
    """What keeps to the claim's words, or turns them round, needs no second reading."""
    judge = ToldJudge(-SURELY if supported else SURELY)
    assert isinstance(verdict(sentence, claim, judge.opened), Supported) is supported
    assert judge.asked == []


def test_what_is_awaited_stays_so_behind_a_fault_that_may_be_overruled() -> None:
    """The first check that finds something is not the only one that would."""
    held = "A new studio is anticipated in Lisbon, and its rooms are loud at night."
    claim = Claim("a1a", held, (Timestamp(60),), "plans", "Y7uzEDEwYTU")
    said = "A new studio is here in Lisbon, and its rooms are quiet at night."
    corpus, judge = Corpus([claim], {}), ToldJudge(SURELY)
    assert Verifier(corpus).verify(said, [claim]).reason == Reason.POLARITY
    assert Verifier(corpus, judge.opened).verify(said, [claim]).reason == Reason.AWAITED


def test_what_a_thing_happened_despite_is_no_reason_for_it_whoever_says_so() -> None:
    """The rest of the sentence is the claim's, word for word."""
    held = "The show kept most of its listeners for years despite the loud music and the late hour."
    claim = Claim("a1a", held, (Timestamp(60),), "plans", "Y7uzEDEwYTU")
    verifier = Verifier(Corpus([claim], {}), ToldJudge(SURELY).opened)
    assert isinstance(verifier.verify(held, [claim]), Supported)
    linked = verifier.verify(held.replace("despite", "because of"), [claim])
    assert (linked.reason, linked.words) == (Reason.RELATION, ("because",))


def test_for_a_sentence_that_cites_nothing_no_judge_vouches() -> None:
    """A claim must hold it by its own words before it is linked to it."""
    denied = "The editors hardly ever cut a long pause before a show goes out at night."
    assert not isinstance(Verifier(CORPUS, ToldJudge(SURELY).opened).find(denied), Supported)


def test_the_judge_reads_the_sentence_beside_all_that_it_cites() -> None:
    """Two claims are one text."""
    judge = ToldJudge(SURELY)
    cited = [CLAIMS["p1a"], CLAIMS["p5e"]]
    Verifier(CORPUS, judge.opened).verify(f"{REWORDED[:-1]}, and guests talk freely.", cited)
    assert judge.asked[0][1] == f"{cited[0].text}. {cited[1].text}."


def test_the_trees_that_ship_vote_on_what_is_measured() -> None:
    """Measures and trees were written together."""
    case = CORPUS.case(REWORDED, [CLAIMS["p1a"]])
    assert list(grown().measures) == list(judged_measures(case, None, 0.0))


def test_trees_add_up_what_their_leaves_say() -> None:
    """Values up to a limit go one way, those above the other."""
    trees = Trees(("height", "width"), (0.5, (1, 2.0, -1.0, (0, 10.0, 1.0, 3.0))))
    assert trees.vote({"height": 99.0, "width": 2.0}) == -0.5
    assert trees.vote({"height": 10.0, "width": 2.1}) == 1.5
    assert trees.vote({"height": 10.1, "width": 2.1}) == 3.5


LIMITS = {"sure": 2.0, "vouched": 1.0}


@pytest.mark.parametrize(
    ("vote", "reason", "sure"),
    [
        (2.0, None, True),
        (1.9, None, False),
        (-9.0, None, False),
        (-2.0, Reason.POLARITY, True),
        (-1.9, Reason.POLARITY, False),
        (9.0, Reason.POLARITY, False),
    ],
)
def test_trees_that_confirm_what_was_found_leave_nothing_to_a_judge(
    vote: float, reason: Reason | None, *, sure: bool
) -> None:
    """Those that contradict it, however loudly, leave it to one."""
    assert is_sure(vote, reason, LIMITS) is sure


@pytest.mark.parametrize(
    ("score", "reason", "passes"),
    [
        (0.0, None, True),
        (-0.1, None, False),
        (0.0, Reason.COVERAGE, True),
        (0.9, Reason.POLARITY, False),
        (1.0, Reason.POLARITY, True),
    ],
)
def test_it_takes_more_to_overrule_a_check_than_words_left_open(
    score: float, reason: Reason | None, *, passes: bool
) -> None:
    """A denial is overruled only by who is sure of it."""
    assert is_borne_out(score, reason, LIMITS) is passes
