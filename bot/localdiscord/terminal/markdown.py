"""Discord's Markdown in a terminal: its links can be opened, and nothing else gets through.

Text from outside never reaches the terminal with its control characters: an escape sequence in a
message is shown, not obeyed.
"""

import re
from collections.abc import Callable

from bot.localdiscord.terminal.moment import MOMENT, written
from bot.localdiscord.world.mentions import MENTION

MASKED_LINK = re.compile(r"\[(?P<text>[^\[\]]+)\]\(<?(?P<to>https?://[^\s<>()]+)>?\)")
BLOCK = re.compile(r"```(?:[\w+-]+\n)?\n?(?P<block>(?s:.+?))\n?```")
SMALL = re.compile(r"^-# (.*)$", re.MULTILINE)
BOLD = re.compile(r"\*\*(\S(?:[^\n]*?\S)?)\*\*")
ITALIC = re.compile(r"(?<![*\w])\*(?![*\s])([^*\n]+)(?<!\s)\*(?![*\w])")
# In code, in addresses and behind a backslash punctuation is itself; until all else is drawn it
# stands elsewhere, and so does a link that is drawn.
PUNCTUATION = re.compile(r"[!-/:-@\[-`{-~]")
ITSELF = re.compile(
    rf"\\(?P<escaped>{PUNCTUATION.pattern})|{BLOCK.pattern}"
    rf"|(?<!`)`(?P<code>[^`\n]+)`(?!`)|\|\|(?P<spoiler>(?s:.+?))\|\||{MASKED_LINK.pattern}"
    r"|<(?P<address>https?://[^\s<>]+)>|(?P<bare>https?://[^\s<>()]*[\w/])"
)
HIDDEN = re.compile("[\ue021-\ue07e]")
AWAY = 0xE000

# How a terminal draws them, by its numbers.
BRIGHT, FAINT, SLANTED, CONCEALED, CYAN = 1, 2, 3, 8, 36

CONTROL = re.compile(r"[\x00-\x09\x0b-\x1f\x7f-\x9f]")


class Markdown:
    """Draws texts for one person.

    `rich` terminals get links to click, others the addresses; some people want no `colours`.
    """

    def __init__(self, name: Callable[[int], str], *, rich: bool, colours: bool = True) -> None:
        self._name = name
        self._rich = rich
        self._colours = rich and colours

    def text(self, content: str) -> str:
        """Draw Discord's Markdown: links, mentions, moments, small print, bold, code and such."""
        drawn = self._drawn(plain(content))
        return HIDDEN.sub(lambda found: chr(ord(found[0]) - AWAY), drawn)

    def bold(self, text: str) -> str:
        """Draw a name."""
        return self._styled(BRIGHT, text)

    def dim(self, text: str) -> str:
        """Draw a remark."""
        return self._styled(FAINT, text)

    def _drawn(self, content: str) -> str:
        content = ITSELF.sub(self._itself, content)
        content = SMALL.sub(lambda found: self.dim(found[1]), content)
        content = BOLD.sub(lambda found: self.bold(found[1]), content)
        content = ITALIC.sub(lambda found: self._styled(SLANTED, found[1]), content)
        content = MOMENT.sub(written, content)
        return MENTION.sub(self._mention, content)

    def _itself(self, found: re.Match[str]) -> str:
        if found["block"] and self._colours:
            return "\n".join(self._code(_away(line)) for line in found["block"].split("\n"))
        if found["block"]:
            return _away(found[0])
        if found["code"]:
            return self._code(_away(found["code"]))
        if found["spoiler"]:
            return _away(self._spoiler(self._drawn(found["spoiler"])))
        if found["to"]:
            return _away(self._link(self._drawn(found["text"]), found["to"]))
        return _away(found["escaped"] or found["address"] or found["bare"])

    def _code(self, text: str) -> str:
        # Where it cannot be coloured, nothing else would tell where it ends.
        return self._styled(CYAN, text) if self._colours else f"`{text}`"

    def _spoiler(self, text: str) -> str:
        # Where it is concealed, whoever selects it reads it; what ends a style in it opens nothing.
        concealed = text.replace("\x1b[0m", f"\x1b[0;{CONCEALED}m")
        return f"||{self._styled(CONCEALED, concealed)}||"

    def _styled(self, style: int, text: str) -> str:
        return f"\x1b[{style}m{text}\x1b[0m" if self._rich and text else text

    def _mention(self, found: re.Match[str]) -> str:
        return plain(self._name(int(found[1]))) or found[0]

    def _link(self, text: str, url: str) -> str:
        if not self._rich:
            return f"{text} {url}"
        return f"\x1b]8;;{url}\x1b\\\x1b[4m{text}\x1b[24m\x1b]8;;\x1b\\"


def plain(text: str) -> str:
    """Return a text from outside without its control characters, but for the ends of its lines."""
    return CONTROL.sub("", text.replace("\t", " "))


def beginning(text: str, most: int) -> str:
    """Return a text, cut where it is longer, but in no spoiler: half of one would stand open."""
    if len(text) <= most:
        return text
    spoilers = (found.span() for found in ITSELF.finditer(text) if found["spoiler"])
    end = min([most, *(start for start, end in spoilers if end > most)])
    return f"{text[:end]}…"


def _away(text: str) -> str:
    """Put the punctuation of a text where no mark of Discord's Markdown is looked for."""
    return PUNCTUATION.sub(lambda found: chr(ord(found[0]) + AWAY), text)
