"""A message as its words alone: without what only Discord reads in it.

Mentions, emojis, emoticons, times and tags say nothing of what is asked, and marks only dress it.
Whatever is taken out leaves a space, so that what stood around it cannot join; only emphasis closes
up.
Every pattern takes time linear in the text.
"""

import re

_SCRIPT = re.compile(r"<(script|style)\b[^<>]{0,300}>[^<]{0,2000}</\1>", re.IGNORECASE)
# Discord's own (<@1>, <@&1>, <#1>, <:smile:1>, <a:smile:1>, <t:1:R>, </ask:1>) and those of HTML.
_TAG = re.compile(r"<[@#:/!a-z][^<>]{0,300}>|@(?:everyone|here)\b", re.IGNORECASE)
# Mentions and emojis as they are kept: in words, without ids.
_MENTION = r"(?<!\w)@(?:somebody|role)\b"
_EMOJI = r"(?<![\w:]):(?=\w{0,31}[A-Za-z_])\w{2,32}:(?![\w:])"
_KEPT_TAG = re.compile(f"{_MENTION}|{_EMOJI}")
# Emoticons of letters or digits (":D", ":'3", "xD"), and a heart that ends what is said.
_EMOTICON = re.compile(
    r"(?<!\S)(?:[:;=]['-]?[dDpPoO3]|[xX]D+)(?![\w:/])|<3+(?=\s*(?:[!?.,]|$))", re.MULTILINE
)
_LINK = re.compile(r"\[([^\[\]]{1,300})\]\([^()\s]{0,2000}\)")
_MARKER = re.compile(r"^[ \t]*(?:>{1,3}|#{1,3}|-#|[-*+])[ \t]+", re.MULTILINE)
_ESCAPE = re.compile(r"\\(?=[\\*_~`|<>#\[\]()])")
# What dresses words on Discord and in a model's text alike; a figure's "*" multiplies.
EMPHASIS = r"(?<!\d)\*+(?=\S)|(?<=\S)\*+(?!\d)|`+|~~+|\|\|+|(?<!\w)_+|_+(?!\w)"
_EMPHASIS = re.compile(rf"(?<!\\)(?:{EMPHASIS})")


def without_markup(text: str) -> str:
    """Return a text without mentions, emojis, emoticons, times, tags and Markdown marks."""
    text = _TAG.sub(" ", _LINK.sub(r" \1 ", _SCRIPT.sub(" ", text)))
    return undressed(_EMOTICON.sub(" ", _KEPT_TAG.sub(" ", text)))


def undressed(text: str) -> str:
    """Return a text without Markdown marks."""
    text = _EMPHASIS.sub("", _MARKER.sub("", _LINK.sub(r" \1 ", text)))
    return _ESCAPE.sub("", text).strip()
