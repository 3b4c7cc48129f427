"""Questions for the interviews themselves: "list the interviews", "how many notes do you know?"."""

import re

from bot.grounding.asking.plain import asked_plainly
from bot.grounding.text.interviews import INTERVIEW_OR_NOTES, INTERVIEWS
from bot.grounding.text.typed import typed_words

# How many titles are shown.
TITLES_SHOWN = 8

_ALL = (
    r"(?:all )?(?:of )?(?:the |your |these |those |any )?(?:other |different |available |more )*"
    rf"(?:{INTERVIEWS})"
)
_OWN = (
    r"(?:have(?: got)?|know(?: of| about)?|cover|(?:speak|talk|answer) (?:from|about)|use|hold|"
    r"ask(?: you)?(?: about)?|choose(?: from)?|pick(?: from)?|search)"
)
_HAVE = (
    rf"(?: (?:(?:do|can|could) (?:you|i|we) {_OWN}|have you (?:got|read|seen)|"
    r"(?:are|is) (?:there|available|known|covered)|are you (?:based on|made (?:of|from))))?"
)
_SHOW = (
    r"(?:list|show|name|enumerate|give|tell)(?: me| us)?(?: what| which)? "
    r"(?:(?:a|the) list of )?(?:the (?:titles|names) of )?"
)
_KNOWN = rf"(?: (?:that )?(?:you|i|we|there) (?:can )?(?:are|{_OWN}))?"
_ONE = rf"(?:{INTERVIEW_OR_NOTES}|one)"
_CHOOSE = (
    rf"(?:(?:what|which)(?: {_ONE})? (?:should|can|do) i (?:start|begin|listen|watch|hear|read)"
    rf"|(?:recommend|suggest)(?: me| us)? (?:a|an|any|some) (?:good )?{_ONE}s?"
    rf"|(?:what|which) {_ONE} (?:do|would|can) you (?:recommend|suggest))"
    r"(?: (?:with|to|first|next))*"
)
_ASKS = re.compile(
    r"(?:(?:can|could|would|will) you (?:please )?)?"
    rf"(?:{_SHOW}{_ALL}{_KNOWN}"
    rf"|{_CHOOSE}"
    rf"|(?:the |a )?list of {_ALL}"
    rf"|(?:what|which|how many) (?:are |of )?{_ALL}{_HAVE}"
    rf"|(?:do you have|have you got|are there) (?:any )?(?:other|more) {_ALL})"
    r"(?: (?:here|there|in total|altogether|overall|please|so far|now|at all))*"
)


def asks_for_interviews(text: str) -> bool:
    """Tell whether a text asks which interviews there are, or how many, and for no more."""
    return bool(_ASKS.fullmatch(asked_plainly(" ".join(typed_words(text)))))
