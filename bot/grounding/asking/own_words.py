"""What a text says itself, and what it leaves to what was said before.

The frame of "what do they say about audio?" says nothing of its own: whoever speaks is meant there.
"""

import re
from dataclasses import dataclass
from typing import Self

from bot.grounding.asking.pointing import SOMEBODY, THEY, THIS, points
from bot.grounding.asking.subject import asked_subject
from bot.grounding.text.words import words

# More words of content than this make a question that stands by itself, whatever it points to.
_FEW = 2
_IT = re.compile(r"\bits?\b", re.IGNORECASE)
# What stands for what was spoken of. "It" stands for nothing in "is it true that" and "is it hard
# to", and "that" in the middle joins two halves.
_STANDS_FOR = re.compile(
    rf"\bits\b|\bit\b(?!(?:\s+\w+){{0,2}}\s+(?:that|to)\b)|\b(?:{THIS})\W*$",
    re.IGNORECASE,
)
_WHOM = re.compile(rf"\b(?:{SOMEBODY}|{THEY})\b", re.IGNORECASE)
_SOMEBODY = re.compile(rf"\b(?:{SOMEBODY})\b", re.IGNORECASE)
_THEY = re.compile(rf"\b(?:{THEY})\b(?!['\u2019])", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class OwnWords:
    """A `whole` text without its frame, if it is `framed`: if it asks what is said of something."""

    text: str
    whole: str
    framed: bool

    @classmethod
    def of(cls, text: str) -> Self:
        """Return what a text says itself."""
        asked = asked_subject(text)
        return cls(asked.about if asked else text, text, asked is not None)

    @property
    def stand_alone(self) -> bool:
        """Whether they say what the text is about; one that asks what is said of it needs no more.

        "What do they say about audio?" stands alone, and "what about audio?" does not.
        """
        return not self.need_a_topic and (self.framed or len(words(self.text)) > 1)

    @property
    def need_a_topic(self) -> bool:
        """Whether they are few, or say nothing, and speak of what was said before."""
        said = words(self.text)
        return not said or (len(said) <= _FEW and bool(points(self.text) or _IT.search(self.text)))

    def are_about_it(self, *, who: bool) -> bool:
        """Tell whether they are few beside what they ask of something that was spoken of before.

        Whom "he" and "they" stand for is known where somebody was asked about by name (`who`); else
        it may be whoever speaks.
        """
        if len(words(self.text)) > _FEW:
            return False
        return bool(_STANDS_FOR.search(self.text) or (who and _WHOM.search(self.text)))

    @property
    def speak_of_before(self) -> bool:
        """Whether they speak of somebody or something without a name.

        Who asks what "they" say means whoever speaks; "it" and "that" may stand for nothing at all.
        """
        somebody = _THEY.search(self.text) or _SOMEBODY.search(self.text)
        return bool(somebody) or self.need_a_topic

    def with_name(self, name: str) -> tuple[str, str]:
        """Return the whole text with a name for its first own "they", and what stood there.

        Only that may be anybody's, a person's or a company's. Beside somebody ("how did they catch
        him?") they are others.
        """
        whole = self.whole
        found = _THEY.search(whole, max(whole.rfind(self.text), 0))
        if not found or _SOMEBODY.search(self.text):
            return whole, ""
        owner = f"{name}'s" if found[0].lower().startswith("their") else name
        return f"{whole[: found.start()]}{owner}{whole[found.end() :]}", found[0]
