"""What a model writes, from the pieces of its stream to sentences that were ruled on."""

from dataclasses import dataclass, field

from bot.answering.answer import Sentence
from bot.answering.gate.gate import Gate
from bot.answering.gate.opinion import Judgement
from bot.answering.model.port import Delta, Ended
from bot.answering.ruling import Because, Draft, Ruling
from bot.answering.stream.sentence_parser import SentenceParser
from bot.grounding.prompt.tokens import TokenCount

# So many repeated sentences in a row are a circle, in which small models go round; a good one may
# end by saying something again.
_CIRCLES = 3
# Few texts have so many characters a token. Not every server is told the limit or keeps to it: what
# comes after more than all its tokens can hold is not read.
_CHARACTERS = 8
# What a model thinks aloud may be so many times as long.
_THOUGHTS = 20


@dataclass(slots=True)
class Written:
    """What a model has written so far, and what became of it.

    `sent` is all that came, thoughts included, by which its cost is judged.
    """

    gate: Gate
    parser: SentenceParser = field(init=False)
    rulings: list[Ruling] = field(default_factory=list)
    opinions: list[Judgement] = field(default_factory=list)
    end: Ended = field(default_factory=lambda: Ended(whole=False))
    sent: str = ""

    def __post_init__(self) -> None:
        """Read the ids of the gate's claims wherever they stand."""
        self.parser = SentenceParser(self.gate.ids)

    def take(self, piece: Delta | Ended) -> list[Draft]:
        """Return the sentences that a piece of the stream completes."""
        match piece:
            case Delta(text):
                self.sent += text
                return self.parser.feed(text)
            case Ended(whole):
                self.end = piece
                return self.parser.finish(cut=not whole)

    def tokens(self, prompted: int, count: TokenCount) -> tuple[int, int, int]:
        """Return the tokens read, those of them from a cache, and those written, opinions included.

        They are as the server counted them, or else as we do; `prompted` is what the prompt holds.
        """
        read, wrote = self.end.prompt_tokens, self.end.completion_tokens
        read = prompted if read is None else read
        wrote = count(self.sent) if wrote is None else wrote
        read += sum(opinion.read for opinion in self.opinions)
        wrote += sum(opinion.written for opinion in self.opinions)
        return read, self.end.cached_tokens or 0, wrote

    def is_over(self, tokens: int) -> bool:
        """Tell whether more was written, or thought aloud, than so many tokens can hold."""
        most = _CHARACTERS * tokens
        return self.parser.characters > most or len(self.sent) > _THOUGHTS * most

    @property
    def circling(self) -> bool:
        """Whether it says again and again what it said."""
        last = self.rulings[-_CIRCLES:]
        return len(last) == _CIRCLES and all(map(_repeats, last))

    @property
    def unhindered(self) -> bool:
        """Whether all that it said was shown, and something was."""
        kept = (ruling.sentence or _repeats(ruling) for ruling in self.rulings)
        return bool(self.shown) and all(kept)

    @property
    def shown(self) -> tuple[Sentence, ...]:
        """The sentences that were let out."""
        return tuple(ruling.sentence for ruling in self.rulings if ruling.sentence)


def _repeats(ruling: Ruling) -> bool:
    return ruling.reason is Because.REPEATED
