"""A model's stream, parsed; and a parser that its promises must catch."""

from bot.answering.ruling import Draft
from bot.answering.stream.sentence_parser import SentenceParser


def parse(*deltas: str, parser: type[SentenceParser] = SentenceParser) -> list[Draft]:
    """Feed the deltas one by one and return every draft."""
    stream = parser()
    drafts = [draft for delta in deltas for draft in stream.feed(delta)]
    return drafts + stream.finish()


class ForgetsBetweenDeltas(SentenceParser):
    """Parses each delta by itself."""

    def feed(self, delta: str) -> list[Draft]:
        """Return what this delta alone gives."""
        return [*super().feed(delta), *self.finish()]
