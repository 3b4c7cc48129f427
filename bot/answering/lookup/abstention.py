"""Is a question answered by the claims found for it, only related to them, or foreign to them?

Nearness alone cannot tell: a question about the same people that the notes leave open lies as near
as one that they answer. So the best claim is judged together with the question, which is also laid
beside it like a sentence beside its evidence, by the checks of `support`, and what it asks for is
looked for in the claim. Everything is weighed by logistic regressions that
`training/fits/fit_abstention.py` fits and writes to `abstention.toml`; only a question whose every
word the claim has needs no weighing.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from functools import cache
from importlib.resources import files

from bot.answering.support import weighing
from bot.answering.support.case import SupportCase
from bot.answering.support.checks.examination import found
from bot.answering.support.corpus import Corpus
from bot.answering.support.verdict import Reason
from bot.grounding.asking.wanted import counted, kind_wanted
from bot.grounding.asking.whether import asks_whether
from bot.grounding.retrieval.ranking import NEAR_IN_MEANING, Match, searchable
from bot.grounding.text.words import words
from bot.notes.claim import Claim

# Without vectors, from this coverage on a claim answers, or has to do with the question.
_COVERS = 0.5
_TOUCHES = 0.2
# A claim that has this share of a question's telling words has what it names.
_ALL = 0.8
# What is not near in meaning answers nothing, whatever the weights say: nothing is near to "who are
# you really?". A claim that has all of a question's words, or that the judge affirms, may lie
# farther, one of which both is so farther still, but none at random.
_NEAR_ENOUGH = 0.25
_NOT_FAR = 0.15
# Below and above these log-odds the judge denies and affirms that a claim answers.
_DENIED = -3.0
_AFFIRMED = 1.0

_FAULTS = (Reason.NUMBER, Reason.NAME, Reason.POLARITY, Reason.QUANTIFIER, Reason.RELATION)


class Standing(Enum):
    """What a question is to the notes."""

    ANSWERED = auto()
    RELATED = auto()
    FOREIGN = auto()


@dataclass(frozen=True, slots=True)
class Hits:
    """The claims found for a text, the best first, and what the text is to them."""

    matches: Sequence[Match]
    standing: Standing

    @property
    def answered(self) -> bool:
        """Whether the best of them answers it."""
        return self.standing is Standing.ANSWERED


class Abstention:
    """Knows when the notes do not answer; `corpus_of` gives what one of them says."""

    def __init__(self, corpus_of: Callable[[str], Corpus]) -> None:
        self._corpus_of = corpus_of

    def standing(self, question: str, matches: Sequence[Match]) -> Standing:
        """Return what a question is to the notes, by the claims found for it, best first."""
        if not matches:
            return Standing.FOREIGN
        if matches[0].cosine is None:
            return _by_words(matches[0])
        measured = self.measures(question, matches)
        if _odds("related", measured) < 0:
            return Standing.FOREIGN
        near = measured["cosine"] >= _farthest(question, measured)
        weighed = near and _odds("answers", measured) >= 0
        return Standing.ANSWERED if weighed or holds_all(measured) else Standing.RELATED

    def measures(self, question: str, matches: Sequence[Match]) -> dict[str, float]:
        """Return what is weighed of a question beside the best of the claims found for it.

        `ahead` is the best claim's lead over the second.
        """
        best, *others = matches
        corpus = self._corpus_of(best.claim.note)
        case = corpus.case(question, [best.claim])
        asked = {token.stem for token in case.said.content}
        return {
            "answers": best.answers or 0.0,
            "cosine": best.cosine or 0.0,
            "nearest": max(match.cosine or 0.0 for match in matches),
            "ahead": best.score - others[0].score if others else 0.0,
            "shared": best.coverage,
            "touching": _touching(best),
            "named": float(not asked.isdisjoint(corpus.proper - corpus.subjects)),
            "untold": float(not kind_wanted(question)(best.claim.text)),
            "uncounted": float(_leaves_uncounted(question, best.claim)),
            **_faults(question, case),
            "used": case.pairs.used,
            "repeats": weighing.pair_measures(case.pairs)["repeats"],
        }


def holds_all(measured: Mapping[str, float]) -> bool:
    """Tell whether the claim has what the question names and asks for, and nothing speaks against.

    No weighing can be trusted to let such a plain question through.
    """
    near = measured["cosine"] >= _NEAR_ENOUGH
    return near and _has_all(measured) and measured["answers"] >= _DENIED


def _farthest(question: str, measured: Mapping[str, float]) -> float:
    """Return the least cosine at which a claim may answer a question."""
    if not _is_affirmed(question, measured):
        return NEAR_IN_MEANING
    return _NOT_FAR if _has_all(measured) else _NEAR_ENOUGH


def _has_all(measured: Mapping[str, float]) -> bool:
    """Tell whether a claim has the words of a question and what it wants, without a fault."""
    against = any(measured[fault] for fault in ("untold", "uncounted", *_FAULTS))
    return measured["shared"] >= _ALL and not against


def _is_affirmed(question: str, measured: Mapping[str, float]) -> bool:
    """Tell whether the judge affirms that a claim answers a question.

    One word of content alone it would find answered by many: "when will that happen?"
    """
    return measured["answers"] >= _AFFIRMED and len(words(question)) > 1


def _faults(question: str, case: SupportCase) -> dict[str, float]:
    """Return which checks find a fault: a denial is none where a no is an answer."""
    faults = {fault.value: float(any(found(fault, case))) for fault in _FAULTS}
    return faults | {Reason.POLARITY.value: 0.0} if asks_whether(question) else faults


def _leaves_uncounted(question: str, claim: Claim) -> bool:
    """Tell whether a claim does not speak of what a question wants counted: "how many languages?".

    The share of its words that a claim holds tells nothing of those that most claims have.
    """
    spoken_of = {*words(searchable(claim, claim.before))}
    return not spoken_of.issuperset(words(counted(question)))


def _touching(best: Match) -> float:
    """Return the share of the question that the claim holds; one word of several is nothing."""
    return best.coverage if best.shared > 1 or best.coverage == 1 else 0.0


def _by_words(best: Match) -> Standing:
    if best.coverage >= _COVERS:
        return Standing.ANSWERED
    return Standing.RELATED if _touching(best) >= _TOUCHES else Standing.FOREIGN


def _odds(table: str, measured: Mapping[str, float]) -> float:
    return weighing.log_odds(_fitted()[table], measured)


@cache
def _fitted() -> Mapping[str, weighing.Weights]:
    """Return the tables of `abstention.toml`: a weight for each measure, and a threshold."""
    return weighing.read_tables(files("bot.answering.lookup") / "abstention.toml")
