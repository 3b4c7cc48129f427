"""What stands around a claim in its note: in the same item, under the same heading, in time."""

import re
from collections.abc import Iterable, Sequence

from bot.grounding.text.small_words import POINTING
from bot.notes.claim import Claim

_POINTING = re.compile(rf"(?:{'|'.join(POINTING)})\b", re.IGNORECASE)

_LEADING = re.compile(
    r"(?:during|in|on|at|by|after|before|since|from|until|with)\b[^,]*", re.IGNORECASE
)


def points_back(claim: Claim) -> bool:
    """Tell whether a claim takes up the sentence before it ("This allows ...")."""
    return bool(claim.before and _POINTING.match(claim.text))


def beside(claim: Claim, claims: Sequence[Claim]) -> list[Claim]:
    """Return what goes with a claim: the others of its item, or what takes it up."""
    return [
        other
        for other in claims
        if other.id != claim.id
        and other.heading == claim.heading
        and ((claim.label and other.label == claim.label) or takes_up(other, claim))
    ]


def takes_up(other: Claim, claim: Claim) -> bool:
    """Tell whether one claim points back to another."""
    return points_back(other) and other.before == claim.text


def only_leads_in(claim: Claim, claims: Iterable[Claim]) -> bool:
    """Tell whether a claim is the beginning alone of a sentence, "During his years in Lisbon".

    A time may stand there, and cut it off.
    """
    if not _LEADING.fullmatch(claim.text):
        return False
    return any(other.before == claim.text and other.text[:1].islower() for other in claims)


def behind(claim: Claim, claims: Sequence[Claim]) -> list[Claim]:
    """Return what follows a claim under the same heading, in the order of the note."""
    place = next(place for place, other in enumerate(claims) if other.id == claim.id)
    return [other for other in claims[place + 1 :] if other.heading == claim.heading]


def around(cited: Iterable[Claim], claims: Sequence[Claim]) -> list[Claim]:
    """Return what stands around some claims: beside each, then all under the same headings."""
    cited = list(cited)
    near = [other for claim in cited for other in beside(claim, claims)]
    under = [other for claim in cited for other in claims if other.heading == claim.heading]
    return list(dict.fromkeys((*near, *under)))


def later(cited: Sequence[Claim], claims: Iterable[Claim]) -> list[Claim]:
    """Return the claims that are said after some others, the next one first."""
    last = max(time for claim in _in_video(cited[-1], cited) for time in claim.timestamps)
    same = _in_video(cited[-1], claims)
    return _by_time((c, [t.seconds for t in c.timestamps if t > last]) for c in same)


def earlier(cited: Sequence[Claim], claims: Iterable[Claim]) -> list[Claim]:
    """Return the claims that are said before some others, the one just before first."""
    first = min(time for claim in _in_video(cited[0], cited) for time in claim.timestamps)
    same = _in_video(cited[0], claims)
    return _by_time((c, [-t.seconds for t in c.timestamps if t < first]) for c in same)


def _in_video(claim: Claim, claims: Iterable[Claim]) -> list[Claim]:
    """Return the claims of the same video: the times of two videos cannot be compared."""
    return [other for other in claims if other.video_id == claim.video_id]


def _by_time(timed: Iterable[tuple[Claim, list[int]]]) -> list[Claim]:
    found = [(min(times), claim) for claim, times in timed if times]
    return [claim for _, claim in sorted(found, key=lambda pair: pair[0])]
