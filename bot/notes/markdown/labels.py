"""The bold words that open a block: its label, or its first words."""

from bot.notes.markdown.inline import BREAK
from bot.notes.markdown.sentences import tidy
from bot.notes.markdown.words import CITED, Words

_SETS_APART = (":", "\n", "-", "\u2013", "\u2014", BREAK)


def label_of(said: Words, *, item: bool) -> tuple[str, Words]:
    """Return the label of a block, if it has one, and its other words.

    In a list item, bold words are a label unless the sentence goes on from them in lower case; in a
    paragraph only where a colon, a dash or a line break sets them apart.
    """
    bold, rest = said.text[: said.bold], said.text[said.bold :]
    label = tidy(bold)
    if not label or CITED in bold:
        return "", said
    following = rest.lstrip(" ")
    apart = following.startswith(_SETS_APART) or bold.rstrip().endswith(":") or not tidy(rest)
    if apart or (item and not following[:1].islower()):
        return label, Words(rest, said.citations)
    return (label if item else ""), said
