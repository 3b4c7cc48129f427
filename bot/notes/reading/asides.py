"""Words in a note that are not what the video says: whose channel it is, the writer's own remarks.

A language model wrote most notes of this format, and some of them still hold what it said about its
task. The patterns are narrow: a sentence of a talk must not be lost to them.
"""

import re

_CHANNEL = re.compile(r"\s*From:\s*\[\[[^\[\]]*\]\]\s*(?:<br\s*/?>\s*)?")
_PREAMBLE = re.compile(
    r"(?:(?:sure|certainly|of course|okay|absolutely)\b\W+)?"
    r"(?:here(?:['\u2019]s| is| are)|below is|this is|i have|i['\u2019]ve)\b.{0,80}"
    r"\b(?:article|notes?|summary|version|markdown|backlinks?)\b.{0,80}",
    re.IGNORECASE,
)
_GIVEN = r"(?:provided|given|supplied) (?:video |youtube )?"
_PART = r"(?: provided| excerpt| itself| only)?"
_LACKS = r"lacks|contains no|provides no"
_DOES_NOT = r"(?:does not|doesn['\u2019]t|did not|do not)"
_TELL = (
    r"(?:contain|mention|provide|include|discuss|cover|specify|address|say|state|give|offer|explain"
    r"|describe|detail|elaborate|clarify|have|reveal|indicate|list|name|identify|go into)"
)
# Talks speak of transcripts and contexts too, but of a transcript that was given only its writer.
_REFUSAL = re.compile(
    r"(?:(?:i['\u2019]m sorry|i am sorry|sorry|unfortunately|i apologi[sz]e)\b\W.{0,40}?)?(?:the )?"
    rf"(?:{_GIVEN}transcript{_PART} (?:{_LACKS}|{_DOES_NOT}|is not|cannot)"
    rf"|(?:{_GIVEN}(?:text|context|content)|(?:video |youtube )?transcript){_PART}"
    rf" (?:{_LACKS}|{_DOES_NOT}(?: \w+ly)? {_TELL}|is not (?:clear|available)))\b",
    re.IGNORECASE,
)


def is_channel(line: str) -> bool:
    """Whether a line only names the channel: `From: [[redpointai]] <br/>`."""
    return bool(_CHANNEL.fullmatch(line))


def is_preamble(sentence: str) -> bool:
    """Whether a sentence hands over the note instead of being part of it."""
    return bool(_PREAMBLE.fullmatch(sentence))


def is_refusal(sentence: str) -> bool:
    """Whether a sentence says that its writer did not find what the note is about."""
    return bool(_REFUSAL.match(sentence))
