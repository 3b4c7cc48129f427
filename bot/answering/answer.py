"""What the bot can say: sentences that may be shown, and the five ways in which a turn ends.

Every outcome is a tuple of sentences and its class says what they amount to, so that a surface
renders all five alike and only those that care take them apart with `match`.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import ClassVar, Self

from bot.grounding.question import Outcome
from bot.notes.claim import Claim
from bot.notes.timestamp import Timestamp


@dataclass(frozen=True, slots=True)
class Citation:
    """A claim and the moment of its video that a reader can open."""

    claim: Claim
    timestamp: Timestamp

    @property
    def url(self) -> str:
        """The address that opens the video at the cited second."""
        return self.timestamp.link(self.claim.video_id)


def earliest(claims: Iterable[Claim]) -> Citation | None:
    """Return the first moment that some claims know of, if there is a claim."""
    moments = (Citation(claim, min(claim.timestamps)) for claim in claims)
    return min(moments, key=lambda moment: moment.timestamp, default=None)


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence that may be shown: plain words, and the moments that bear them out.

    `lead` is the white space or list marker that stands before it: nothing before the first, a
    space within a paragraph, a blank line between two, a line break and `- ` before a list item;
    an answer that begins with a list begins with its marker.
    """

    text: str
    citations: tuple[Citation, ...] = ()
    lead: str = ""


@dataclass(frozen=True, slots=True)
class _Whole:
    outcome: ClassVar[Outcome]
    sentences: tuple[Sentence, ...]

    @property
    def text(self) -> str:
        """The words alone, without citations."""
        return "".join(sentence.lead + sentence.text for sentence in self.sentences)

    @property
    def citations(self) -> tuple[Citation, ...]:
        """Every citation once, in the order of the sentences."""
        return tuple(dict.fromkeys(c for sentence in self.sentences for c in sentence.citations))

    def behind(self, said: Sequence[Sentence], lead: str = "\n\n") -> Self:
        """Return the answer behind what is said before it, if anything is; `lead` parts them."""
        if not said:
            return self
        first, *rest = self.sentences
        return replace(self, sentences=(*said, replace(first, lead=lead), *rest))


@dataclass(frozen=True, slots=True)
class Answered(_Whole):
    """The notes answer the question."""

    outcome: ClassVar[Outcome] = Outcome.ANSWERED


@dataclass(frozen=True, slots=True)
class Related(_Whole):
    """The notes do not answer the question; these are the nearest moments."""

    outcome: ClassVar[Outcome] = Outcome.RELATED


@dataclass(frozen=True, slots=True)
class Declined(_Whole):
    """The question lies outside the notes."""

    outcome: ClassVar[Outcome] = Outcome.DECLINED


@dataclass(frozen=True, slots=True)
class SmallTalk(_Whole):
    """A greeting, thanks, or a question about the bot itself: the persona's own words."""

    outcome: ClassVar[Outcome] = Outcome.SMALLTALK


@dataclass(frozen=True, slots=True)
class Failed(_Whole):
    """Something broke; the sentences say so, and what to quote of it.

    `wait` is how many seconds it is certain to last, if that is known.
    """

    outcome: ClassVar[Outcome] = Outcome.FAILED
    kind: str
    wait: float = 0.0


Found = Answered | Related | Declined
"""What looking into the notes comes to."""

Answer = Found | SmallTalk | Failed
