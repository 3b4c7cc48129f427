"""The moments of an answer in one line: where they lie in the video, and what opens them."""

from collections.abc import Sequence

from bot.answering.answer import Citation
from bot.notes.shelf import AnyLibrary
from bot.surfaces.rendering import link

# A strip is drawn for videos from this length on, in seconds.
LONG = 600
# How many characters it is drawn in, and the most moments that are linked behind it.
CELLS = 24
MOST = 8
LINE, MARK = "─", "●"


def moments_line(citations: Sequence[Citation], library: AnyLibrary) -> str:
    """Return the line under an answer; empty when it cites fewer than two moments of one video.

    Those of several stand beside their sentences, each with its interview's name. The last claim
    that the `library` has of a video tells how long it is.
    """
    distinct = {cited.timestamp: cited for cited in citations}
    videos = {cited.claim.video_id for cited in citations}
    if len(distinct) < 2 or len(videos) > 1:  # noqa: PLR2004  one stands beside its sentence
        return ""
    ordered = [distinct[time] for time in sorted(distinct)]
    links = " · ".join(map(link, ordered[:MOST]))
    more = " …" if len(ordered) > MOST else ""
    return f"-# {_drawn(ordered, library)}{links}{more}"


def _drawn(citations: Sequence[Citation], library: AnyLibrary) -> str:
    """Return a long video as a line with a mark at each moment, and a space after it.

    Empty for a short video.
    """
    video = citations[0].claim.video_id
    seconds = [time.seconds for claim in library.of_video(video) for time in claim.timestamps]
    end = max(seconds, default=0)
    if end < LONG:
        return ""
    cells = {min(CELLS - 1, cited.timestamp.seconds * CELLS // end) for cited in citations}
    return "".join(MARK if cell in cells else LINE for cell in range(CELLS)) + " "
