"""Which of the claims that were found are shown: few, none far from the best, and none twice."""

from collections.abc import Iterable, Sequence

from bot.grounding.retrieval.ranking import BESIDE, Match
from bot.grounding.shown import CLAIMS_SHOWN
from bot.notes.claim import Claim

# Where no claim answers, those are shown whose score is within this share of the best one's.
_NEAR_THE_BEST = 0.5
# A claim that hardly answers, and is judged less likely to than the best by more log-odds, is none.
_LESS_LIKELY = 4.0
# Two notes that tell the same of a video set it so many seconds apart at most.
_ONE_MOMENT = 10


def beside_the_best(matches: Sequence[Match]) -> list[Claim]:
    """Return the claims that answer about as well as the best, the best first."""
    return _within(BESIDE, [m for m in matches[:CLAIMS_SHOWN] if not _less_likely(m, matches[0])])


def near_the_best(matches: Sequence[Match]) -> list[Claim]:
    """Return the claims that lie nearest, where none answers, the best first."""
    return _within(_NEAR_THE_BEST, matches)


def _less_likely(match: Match, best: Match) -> bool:
    if match.answers is None or best.answers is None:
        return False
    return match.answers < min(0.0, best.answers - _LESS_LIKELY)


def _within(reach: float, matches: Sequence[Match]) -> list[Claim]:
    """Return the claims whose score is within reach of the best."""
    best = matches[0].score
    least = best - reach * abs(best)
    return apart(match.claim for match in matches if match.score >= least)


def apart(claims: Iterable[Claim]) -> list[Claim]:
    """Return the first three claims of which none tells what another note tells of its moment."""
    chosen: list[Claim] = []
    for claim in claims:
        if not any(_told_again(claim, other) for other in chosen):
            chosen.append(claim)
        if len(chosen) == CLAIMS_SHOWN:
            break
    return chosen


def _told_again(claim: Claim, other: Claim) -> bool:
    """Tell whether two notes of one video have the two claims at about one moment."""
    if claim.video_id != other.video_id or claim.note == other.note:
        return False
    times = ((one.seconds, two.seconds) for one in claim.timestamps for two in other.timestamps)
    return any(abs(one - two) <= _ONE_MOMENT for one, two in times)
