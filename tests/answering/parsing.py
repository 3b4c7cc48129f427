"""A model's stream, parsed."""

from bot.answering.citations import SentenceParser
from bot.answering.ruling import Draft


def parse(*deltas: str, parser: type[SentenceParser] = SentenceParser) -> list[Draft]:
    """Feed the deltas one by one and return every draft."""
    stream = parser()
    drafts = [draft for delta in deltas for draft in stream.feed(delta)]
    return drafts + stream.finish()
