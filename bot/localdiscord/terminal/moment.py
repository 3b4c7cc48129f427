"""A moment that a message names, told in the zone of whoever sits at the terminal."""

import re
from collections.abc import Mapping
from datetime import UTC, datetime

MOMENT = re.compile(r"<t:(?P<seconds>-?\d{1,12})(?::(?P<style>[tTdDfFsSR]))?>")
# What stands in a terminal stays there: how long ago it was would be wrong soon.
_WHOLE = "%d %B %Y %H:%M"
_STYLES: Mapping[str | None, str] = {
    "t": "%H:%M",
    "T": "%H:%M:%S",
    "d": "%Y-%m-%d",
    "D": "%d %B %Y",
    "F": "%A, %d %B %Y %H:%M",
    "s": "%Y-%m-%d %H:%M",
    "S": "%Y-%m-%d %H:%M:%S",
}


def written(found: re.Match[str]) -> str:
    """Write a moment in the style that it asks for, or leave it where no calendar has it."""
    try:
        moment = datetime.fromtimestamp(int(found["seconds"]), UTC).astimezone()
    except (ValueError, OverflowError, OSError):
        return found[0]
    return moment.strftime(_STYLES.get(found["style"], _WHOLE))
