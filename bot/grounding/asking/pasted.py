"""A pasted link to a second of a video, read as that moment: `…?t=1867` as `31:07`."""

import re
from collections.abc import Mapping

from bot.notes.timestamp import Timestamp

_LINK = re.compile(r"https?://(?:[\w-]{1,20}\.)?youtu(?:\.be|be\.com)/[^\s<>()]{1,300}(?<![?!.,])")
_VIDEO = re.compile(r"(?:[?&]v=|/)([\w-]{11})(?![\w-])")
_TIME = re.compile(r"[?&#](?:t|start)=(?=\d)(?:(\d{1,2})h)?(?:(\d{1,3})m)?(?:(\d{1,5})s?)?(?!\w)")


def opened(text: str, notes: Mapping[str, str | None]) -> tuple[str, str | None]:
    """Return a text with the moment in place of a link to it, and the one note of its video.

    `notes` gives the note by the video, and none where several share it; a link to any other video
    is left as it is.
    """
    for link in _LINK.finditer(text):
        video, time = _VIDEO.search(link[0]), _TIME.search(link[0])
        if video and time and video[1] in notes:
            hours, minutes, seconds = (int(number or 0) for number in time.groups())
            moment = Timestamp(hours * 3600 + minutes * 60 + seconds)
            return f"{text[: link.start()]}{moment}{text[link.end() :]}", notes[video[1]]
    return text, None
