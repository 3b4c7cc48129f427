"""A sentence over some claims: supported by them, contradicted by them, or not in them."""

from collections.abc import Sequence
from functools import lru_cache
from itertools import chain

from bot.answering.support import texts
from bot.answering.support.brevity import HARDLY_BRIEF, gathered
from bot.answering.support.case import SupportCase
from bot.answering.support.checks import opposites
from bot.answering.support.checks.examination import examine
from bot.answering.support.corpus import Corpus
from bot.answering.support.judging import OpenJudge, judged
from bot.answering.support.reading.attribution import stated
from bot.answering.support.trees import grown
from bot.answering.support.verdict import (
    DENYING,
    REPLACING,
    Contradicted,
    Fault,
    Reason,
    Supported,
    Unsupported,
    Verdict,
)
from bot.answering.support.weighing import fitted
from bot.answering.support.words.aliases import aliases
from bot.answering.support.words.compounds import in_short
from bot.notes.claim import Claim

# The log-odds of a sentence with which no claim shares a word.
_NOTHING = -9.0
# Claims that are tried for a sentence that cites none, or none that fits, and how much worse than
# the best of them one may fit.
_TRIED = 4
_NEARLY_BEST = 0.1
# Several times in a row it is asked how well the claims fit one sentence.
_SENTENCES = 4
# Nobody vouches for a claim that is only near in meaning but the judge: by odds of e to one.
_VOUCHED = 1.0
# A sentence that its evidence holds so far is about the same thing: what differs is denied.
_SAME_MATTER = 0.5


class Verifier:
    """Weighs sentences against a body of claims; where the checks are not sure, a judge reads."""

    def __init__(self, corpus: Corpus, judge: OpenJudge | None = None) -> None:
        self._corpus = corpus
        self._judge = judge
        self._fits = lru_cache(maxsize=_SENTENCES)(corpus.fits)

    def verify(self, sentence: str, cited: Sequence[Claim]) -> Verdict:
        """Return what the cited claims say to a sentence."""
        verdict = self.weigh(sentence, cited)
        if isinstance(verdict, Supported) and (better := self._better(sentence, cited)):
            return Unsupported(Reason.ELSEWHERE, (), better, -verdict.score)
        return verdict

    def find(self, sentence: str) -> Verdict:
        """Return what the claims that fit a sentence best say to it: the first that supports it.

        Nobody vouches for these claims, so they must hold the sentence by themselves: what other
        words might mean is not enough.
        """
        fitting = self.fitting(sentence)
        if not fitting:
            return Unsupported(Reason.COVERAGE, (), None, _NOTHING)
        verdicts = (self._weigh_alone(sentence, claim) for claim in fitting)
        best = next(verdicts)
        supported = (one for one in chain([best], verdicts) if isinstance(one, Supported))
        return next(supported, best)

    def find_near(self, sentence: str, near: Claim | None) -> Verdict:
        """Return what `find` does; where that is nothing, what the nearest claim in meaning says.

        It may bear the sentence out in other words, or contradict it, but only where the judge is
        with the checks.
        """
        found = self.find(sentence)
        if near is None or not isinstance(found, Unsupported):
            return found
        verdict, case = self.weigh(sentence, [near]), self._corpus.case(sentence, [near])
        if not _is_doubted(verdict, case, self._believed(case)):
            return verdict
        return Unsupported(Reason.COVERAGE, case.pairs.foreign_words, near, found.score)

    def _believed(self, case: SupportCase) -> float:
        """Return the judge's log-odds that one text bears a sentence out; without a judge, none."""
        judge = self._judge() if self._judge else None
        return float(judge.support(case.sentence, case.evidence)[0]) if judge else 0.0

    def fitting(self, sentence: str) -> list[Claim]:
        """Return the few claims that fit a sentence about as well as the best does, best first."""
        fits = self._fits(sentence)
        best = max(fits.values(), default=0.0)
        near = sorted((-fit, name) for name, fit in fits.items() if fit >= best - _NEARLY_BEST)
        return [self._corpus.claim(name) for _, name in near[:_TRIED]]

    def fit(self, sentence: str, claim: Claim) -> float:
        """Return how much of a sentence a claim holds, from 0 to 1."""
        return self._fits(sentence).get(claim.id, 0.0)

    def needed(self, sentence: str, claims: Sequence[Claim]) -> Sequence[Claim]:
        """Return the claims without those that hold nothing which the others do not."""
        needed = list(claims)
        for claim in claims:
            rest = [other for other in needed if other is not claim]
            if rest and self._holds_as_much(sentence, rest, needed):
                needed = rest
        return needed

    def _holds_as_much(self, sentence: str, some: list[Claim], more: list[Claim]) -> bool:
        """Tell whether some claims hold by their own words what more of them do.

        What surrounds a claim may be the very statement that another one is cited for.
        """
        texts_of = (tuple(claim.text for claim in claims) for claims in (some, more))
        said = stated(sentence)
        few, many = (SupportCase(said, evidence).pairs.coverage for evidence in texts_of)
        return few >= many and isinstance(self.weigh(sentence, some), Supported)

    def _weigh_alone(self, sentence: str, claim: Claim) -> Verdict:
        """Return what a claim that nobody cited says to a sentence: as a claim and as a text."""
        case = self._corpus.case(sentence, [claim])
        fault, score = self._examined(case, [claim])
        if fault is None:
            fault, score = texts.examine_text(case)
        if fault is None and gathered(case, HARDLY_BRIEF):
            fault = Fault(Reason.COVERAGE, case.pairs.foreign_words)
            score = min(score, texts.VETO)
        return _verdict(case, fault, score, (claim,))

    def weigh(self, sentence: str, cited: Sequence[Claim]) -> Verdict:
        """Return what these claims say to a sentence, whatever others say."""
        case = self._corpus.case(sentence, cited)
        return _verdict(case, *self._examined(case, cited), tuple(cited))

    def _examined(self, case: SupportCase, cited: Sequence[Claim]) -> tuple[Fault | None, float]:
        """Return what is wrong, if anything, and the log-odds: by the checks, or with the judge."""
        fault, score = examine(case)
        if self._judge is None:
            return fault, score
        return judged(case, fault, score, self._gap(case.sentence, cited), self._judge)

    def _gap(self, sentence: str, cited: Sequence[Claim]) -> float:
        """Return how much better the claim that fits a sentence best does than those it cites."""
        fits = self._fits(sentence)
        own = max((fits.get(claim.id, 0.0) for claim in cited), default=0.0)
        return max(fits.values(), default=0.0) - own

    def _better(self, sentence: str, cited: Sequence[Claim]) -> Claim | None:
        """Return a claim that fits a sentence much better than those it cites, if there is one."""
        if self._gap(sentence, cited) <= fitted()["claims"]["margin"]:
            return None
        fits = self._fits(sentence)
        return self._corpus.claim(max(fits, key=lambda claim_id: fits[claim_id]))


def prepare() -> None:
    """Read what the checks know from disk, once; blocks, so call it before a loop runs."""
    aliases("")
    in_short("")
    for read_table in (opposites.prepare, fitted, grown):
        read_table()


def weigh_texts(sentence: str, evidence: Sequence[str]) -> Verdict:
    """Return what some texts, which are no claims of a note, say to a sentence."""
    case = SupportCase(sentence, tuple(evidence))
    return _verdict(case, *texts.examine_text(case), ())


def _verdict(
    case: SupportCase, fault: Fault | None, score: float, claims: tuple[Claim, ...]
) -> Verdict:
    """Tell a fault that the evidence denies from one that it only does not bear out."""
    if fault is None:
        return Supported(claims, score)
    same = case.pairs.coverage >= _SAME_MATTER
    denied = fault.reason in DENYING or (fault.reason in REPLACING and _replaced(case))
    kind = Contradicted if same and denied else Unsupported
    return kind(fault.reason, fault.words, claims[0] if claims else None, score)


def _is_doubted(verdict: Verdict, beside: SupportCase, believed: float) -> bool:
    """Tell whether the judge is not with the checks on a claim that nobody vouches for."""
    match verdict:
        case Supported():
            return believed < _VOUCHED or gathered(beside, HARDLY_BRIEF)
        case Contradicted():
            return believed > 0
        case Unsupported():
            return False


def _replaced(case: SupportCase) -> bool:
    """Tell whether the evidence has a number or a name that the sentence leaves out."""
    left_out = (t for t in case.held.content if t.place not in case.pairs.taken)
    return any(token.number or token.named for token in left_out)
