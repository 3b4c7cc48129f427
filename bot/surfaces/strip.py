"""The moments of an answer in one line: where they lie in the video, and what opens them."""

from collections.abc import Iterable, Sequence

from bot.answering.answer import Citation
from bot.notes.claim import Claim
from bot.surfaces.rendering import link

# A strip is drawn for videos from this length on, in seconds.
LONG = 600
CELLS = 24
MOST = 8
LINE, MARK = "─", "●"


def moments(citations: Iterable[Citation], claims: Sequence[Claim]) -> str:
    """Return the line under an answer; empty when it cites fewer than two moments.

    `claims` are all that the notes hold: the last one tells how long a video is.
    """
    distinct = {(cited.claim.video_id, cited.timestamp): cited for cited in citations}
    if len(distinct) < 2:  # noqa: PLR2004  one moment stands beside its sentence already
        return ""
    ordered = [distinct[key] for key in sorted(distinct)]
    links = " · ".join(map(link, ordered[:MOST]))
    more = " …" if len(ordered) > MOST else ""
    return f"-# {strip(ordered, claims)}{links}{more}"


def strip(citations: Sequence[Citation], claims: Sequence[Claim]) -> str:
    """Return a long video as a line with a mark at each moment, and a space after it.

    Empty for a short video, and for moments of several.
    """
    video = citations[0].claim.video_id
    seconds = [time.seconds for c in claims if c.video_id == video for time in c.timestamps]
    end = max(seconds, default=0)
    if end < LONG or any(cited.claim.video_id != video for cited in citations):
        return ""
    cells = {min(CELLS - 1, cited.timestamp.seconds * CELLS // end) for cited in citations}
    return "".join(MARK if cell in cells else LINE for cell in range(CELLS)) + " "
