"""A long text as several messages, each whole in itself.

Cuts are made between paragraphs, else between sentences, else between words. A link is never cut,
nor what escapes a mark.
"""

import re

from bot.notes.stops import STOPS, UNSPACED_STOPS

# No cut but the last resort leaves a message emptier than this share of what it could hold.
FULL = 0.3
# The longest link or mention that is looked for.
LONGEST_WHOLE = 300

_WHOLE = re.compile(r"\[[^\[\]\n]*\]\(<?[^()\s]*>?\)|\\.|<[^<>\s]+>")
# White space stands behind a sentence and its links, but in a language that is written without.
_SENTENCE = (
    rf"(?:(?<=[{STOPS}])|(?<=[{STOPS}][\"”’)])|(?<=>\)))\s++(?!\[)"
    rf"|(?<=[{UNSPACED_STOPS}])(?=[\w「『])"
)
# White space between paragraphs, after a sentence with its links, between lines, between words.
_BOUNDARIES = tuple(map(re.compile, (r"\n\s*\n", _SENTENCE, r"\n", r"\s+")))


def split(text: str, limit: int) -> list[str]:
    """Return a text as messages of at most `limit` characters."""
    messages = []
    while len(text) > limit:
        end, start = _cut(text, limit)
        messages.append(text[:end])
        text = text[start:]
    return [*messages, text] if text else messages


def _cut(text: str, room: int) -> tuple[int, int]:
    """Return where a message ends and where the next begins."""
    whole = [found.span() for found in _WHOLE.finditer(text, 0, room + LONGEST_WHOLE)]
    for boundary in _BOUNDARIES:
        gaps = [gap.span() for gap in boundary.finditer(text, int(room * FULL), room + 2)]
        for end, start in reversed(gaps):
            if end <= room and not any(first < end < last for first, last in whole):
                return end, start
    inside = [first for first, last in whole if first < room < last]
    end = inside[0] if inside and inside[0] else room
    return end, end
