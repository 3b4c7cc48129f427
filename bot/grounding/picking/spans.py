"""What is said in a span of time: in it, or nearest to it."""

from collections.abc import Sequence

from bot.grounding.asking.moments import NOTHING_KNOWN, Span
from bot.grounding.shown import CLAIMS_SHOWN, ITEMS_SHOWN
from bot.notes.claim import Claim

# A moment this many seconds after the last claim is beyond what the notes know of.
MARGIN = 300
# Claims this many seconds from the moment asked for are said there.
_NEAR = 45
# In a span of more seconds than this, more claims are shown.
_LONG = 60


def told(claims: Sequence[Claim]) -> Span:
    """Return the seconds that claims know of."""
    times = [time.seconds for claim in claims for time in claim.timestamps]
    return Span(min(times), max(times)) if times else NOTHING_KNOWN


def said_in(span: Span, claims: Sequence[Claim]) -> list[Claim]:
    """Return the first claims said in a span, by time, or those nearest to the moment it names."""
    reach = _NEAR if span.first == span.last else 0
    most = ITEMS_SHOWN if span.last - span.first > _LONG else CLAIMS_SHOWN
    distances = [(_distance(claim, span), claim) for claim in claims]
    near = sorted(
        (pair for pair in distances if pair[0] <= reach), key=lambda pair: (pair[0], pair[1].start)
    )
    return [claim for _, claim in near[:most]]


def nearest(span: Span, claims: Sequence[Claim]) -> list[Claim]:
    """Return the one claim nearest to a span, in a list that is empty when there are no claims."""
    return sorted(claims, key=lambda claim: _distance(claim, span))[:1]


def _distance(claim: Claim, span: Span) -> int:
    return min(
        max(span.first - time.seconds, time.seconds - span.last, 0) for time in claim.timestamps
    )
